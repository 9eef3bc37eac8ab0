"""A demonstration's own doors: entering as one of the cast, and moving the simulated moment on by a day."""

from datetime import timedelta

from django.conf import settings
from django.db.models import F
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import pgettext
from django.views.decorators.http import require_POST

from goufu.core import registry
from goufu.core.models import Simulation
from goufu.parties.holders import holder_of
from goufu.parties.models import Tenure
from goufu.ui import response
from goufu.ui.citing import lang
from goufu.ui.frame import frame_of
from goufu.ui.show import CastMember, DemoEnterPage
from goufu.ui.visitor import enter_as, must_be_holder

DAY = timedelta(days=1)


def enter(request: HttpRequest) -> HttpResponse:
    """Choose an office of the cast, or enter as it."""
    if settings.GOUFU_MODE != "demo":
        raise Http404
    if request.method == "POST":
        tenure = Tenure.objects.filter(
            office__code=request.POST.get("as", ""), office__synthetic=True, until=None
        ).first()
        if tenure is not None:
            enter_as(request, tenure.pk)
            return HttpResponseRedirect(_safe(request.POST.get("next", "")) or reverse("web:todo"))
    page = DemoEnterPage(
        frame=frame_of(request),
        title=pgettext("web", "Enter as an office"),
        lead=pgettext("web", "Everybody here is made up. Choose whose work you want to do."),
        action=reverse("web:demo_enter"),
        cast=_cast(),
        next=_safe(request.GET.get("next", "")),
    )
    return response.show_page(request, page)


def _cast() -> tuple[tuple[str, tuple[CastMember, ...]], ...]:
    tenures = (
        Tenure.objects.filter(office__synthetic=True, until=None)
        .select_related("office__organ")
        .order_by("office__code")
    )
    organs: dict[str, list[CastMember]] = {}
    for tenure in tenures:
        holder = holder_of(tenure)
        chinese = lang() == "zh"
        organ = holder.organ_zh if chinese else holder.organ_en or holder.organ_zh
        title = holder.title_zh if chinese else holder.title_en or holder.title_zh
        acts = [
            act.title()
            for act in registry.ACTS.values()
            if act.routine and not act.only_follows and _by(act, holder.roles)
        ]
        organs.setdefault(organ, []).append(
            CastMember(holder.office, title, organ, does="、".join(acts[:3]) if chinese else ", ".join(acts[:3]))
        )
    return tuple((organ, tuple(members)) for organ, members in sorted(organs.items(), key=_busy))


def _busy(organ: tuple[str, list[CastMember]]) -> tuple[bool, int]:
    """Organs with something to do first; those that keep registers, or only wait, last."""
    members = organ[1]
    return not any(each.does for each in members), -len({each.does for each in members})


def _by(act: registry.AnyAct, roles: frozenset[str]) -> bool:
    return any(each.role in roles for each in act.authorities())


@require_POST
def next_day(request: HttpRequest) -> HttpResponse:
    """Move the simulated moment on by one day."""
    if settings.GOUFU_MODE != "demo":
        raise Http404
    must_be_holder(request)
    Simulation.objects.update(instant=F("instant") + DAY)
    return HttpResponseRedirect(_safe(request.POST.get("next", "")) or reverse("web:todo"))


def _safe(back: str) -> str:
    return back if back.startswith("/") and url_has_allowed_host_and_scheme(back, allowed_hosts=None) else ""
