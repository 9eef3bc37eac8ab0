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
from goufu.parties.holders import Holder, holder_of
from goufu.parties.models import Tenure
from goufu.parties.regions import region
from goufu.ui import response
from goufu.ui.citing import lang
from goufu.ui.frame import frame_of
from goufu.ui.show import CastMember, CastPlace, DemoEnterPage
from goufu.ui.visitor import enter_as, must_be_holder

DAY = timedelta(days=1)
TRIED = 6
"""Acts that are named for a place."""


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


def _cast() -> tuple[CastPlace, ...]:
    """The offices by place, the place with most of them first."""
    tenures = (
        Tenure.objects.filter(office__synthetic=True, until=None)
        .select_related("office__organ")
        .order_by("office__code")
    )
    places: dict[str, list[Holder]] = {}
    for holder in map(holder_of, tenures):
        places.setdefault(holder.region, []).append(holder)
    return tuple(_place(code, held) for code, held in sorted(places.items(), key=lambda each: -len(each[1])))


def _place(code: str, holders: list[Holder]) -> CastPlace:
    organs: dict[str, list[CastMember]] = {}
    acts = [_acts(holder) for holder in holders]
    for holder, may in zip(holders, acts, strict=True):
        chinese = lang() == "zh"
        organ = holder.organ_zh if chinese else holder.organ_en or holder.organ_zh
        title = holder.title_zh if chinese else holder.title_en or holder.title_zh
        organs.setdefault(organ, []).append(CastMember(holder.office, title, organ, does=_list(may[:3])))
    first = list(dict.fromkeys(each[0] for each in acts if each))[:TRIED]
    hint = pgettext("web", "To try here: %(acts)s.") % {"acts": _list(first)} if first else ""
    members = tuple((organ, tuple(found)) for organ, found in sorted(organs.items(), key=_busy))
    return CastPlace(region(code).full_name(lang()), hint, members)


def _acts(holder: Holder) -> list[str]:
    """What an office does as a matter of course, by title."""
    found = (act for act in registry.ACTS.values() if act.routine and not act.only_follows)
    return [act.title() for act in found if _by(act, holder.roles)]


def _list(titles: list[str]) -> str:
    return ("、" if lang() == "zh" else ", ").join(titles)


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
