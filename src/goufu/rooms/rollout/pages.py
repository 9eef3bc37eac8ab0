"""The room's own pages: plans and two of them side by side, the roll-out board, a county, applications."""

from datetime import date

from django.http import HttpRequest, HttpResponse
from django.urls import path
from django.utils.translation import pgettext_lazy
from django.views.decorators.http import require_GET

from goufu.base.civil import parse_date
from goufu.core.clock import clock_of_this_installation
from goufu.core.reading import may_read
from goufu.parties.holders import Holder
from goufu.parties.regions import region
from goufu.rooms.rollout.measures import READINESS
from goufu.rooms.rollout.models import Candidacy, ImplementationPlan
from goufu.rooms.rollout.page_applications import application_page, applications_page
from goufu.rooms.rollout.page_counties import counties_page, county_page, evidence_page
from goufu.rooms.rollout.page_plans import choose_page, list_page, plan_page, side_page
from goufu.rooms.rollout.readiness import counties as codes_of_counties
from goufu.rooms.rollout.refusals import ForOfficesAbove, NothingThere
from goufu.rooms.rollout.states import READABLE
from goufu.ui.response import show_page
from goufu.ui.visitor import must_be_holder, visitor

FOOT = (("web:rollout:plans", pgettext_lazy("rollout", "Implementation plans")),)
CASE_LINKS = {
    "implementation_plan": (pgettext_lazy("rollout", "The plan as a page"), "web:rollout:plan"),
    "candidacy": (pgettext_lazy("rollout", "The application as a page"), "web:rollout:application"),
}


@require_GET
def plans(request: HttpRequest) -> HttpResponse:
    """The plans that everybody may read."""
    return show_page(request, list_page(request))


@require_GET
def plan(request: HttpRequest, ref: str) -> HttpResponse:
    """One plan; a draft only for those who may read it."""
    holder = visitor(request)
    return show_page(request, plan_page(request, _plan(ref, holder), holder))


@require_GET
def side_by_side(request: HttpRequest) -> HttpResponse:
    """Two plans part by part; with one named, the choice of the other."""
    holder = visitor(request)
    left = _plan(request.GET.get("left", ""), holder)
    if "right" not in request.GET:
        return show_page(request, choose_page(request, left))
    return show_page(request, side_page(request, left, _plan(request.GET["right"], holder)))


@require_GET
def counties(request: HttpRequest) -> HttpResponse:
    """The roll-out board."""
    must_be_holder(request)
    return show_page(request, counties_page(request))


@require_GET
def county(request: HttpRequest, code: str) -> HttpResponse:
    """One county."""
    holder = must_be_holder(request)
    _is_county(code)
    return show_page(request, county_page(request, region(code), holder))


@require_GET
def evidence(request: HttpRequest, code: str, name: str) -> HttpResponse:
    """What a figure of a county rests on."""
    must_be_holder(request)
    _is_county(code)
    if name not in READINESS:
        raise NothingThere(
            "There is no measure “{name}”.", field="name", name=name, cure="Come from the county's page."
        )
    since = request.GET.get("since", "")
    first = parse_date(since, "since") if since else date(clock_of_this_installation().read().day.year, 1, 1)
    return show_page(request, evidence_page(request, region(code), name, first))


@require_GET
def applications(request: HttpRequest) -> HttpResponse:
    """The applications of the reader's division."""
    return show_page(request, applications_page(request, must_be_holder(request)))


@require_GET
def application(request: HttpRequest, ref: str) -> HttpResponse:
    """One application, for the offices that have to do with it."""
    holder = must_be_holder(request)
    case = Candidacy.objects.filter(ref=ref).first()
    if case is None:
        raise NothingThere("No application has the reference {ref}.", field="ref", ref=ref, cure="Check the reference.")
    if not may_read(case, holder):
        raise ForOfficesAbove("This page is for the offices above the county.", cure="Sign in with one of them.")
    return show_page(request, application_page(request, case, holder))


def _plan(ref: str, holder: Holder | None) -> ImplementationPlan:
    found = ImplementationPlan.objects.filter(ref=ref).first()
    if found is None or (found.state not in READABLE and not may_read(found, holder)):
        raise NothingThere(
            "No plan with the reference {ref} may be read.", field="ref", ref=ref, cure="Check the reference."
        )
    return found


def _is_county(code: str) -> None:
    if code not in codes_of_counties(code):
        raise NothingThere("No county has the code {code}.", field="region", code=code, cure="Check the code.")


urlpatterns = [
    path("pilots/plans", plans, name="plans"),
    path("pilots/plans/side-by-side", side_by_side, name="side_by_side"),
    path("pilots/plans/<str:ref>", plan, name="plan"),
    path("pilots/counties", counties, name="counties"),
    path("pilots/counties/<str:code>", county, name="county"),
    path("pilots/counties/<str:code>/evidence/<str:name>", evidence, name="evidence"),
    path("pilots/applications", applications, name="applications"),
    path("pilots/applications/<str:ref>", application, name="application"),
]
