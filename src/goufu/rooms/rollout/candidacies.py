"""Applications of counties: which one is open, and how near each county is."""

from collections.abc import Iterator, Mapping
from datetime import date

from django.urls import reverse

from goufu.parties.authority import region_stem
from goufu.rooms.pilots.interface import (
    ACCEPTED,
    APPLIED,
    COUNTY,
    PREFECTURE,
    PROVINCE,
    STUDYING,
    Approach,
    Owed,
)
from goufu.rooms.rollout.models import Candidacy, ImplementationPlan
from goufu.rooms.rollout.readiness import counties, readiness_by_county
from goufu.rooms.rollout.states import AT_WORK, OPEN

_NEAR = {
    "studying": STUDYING,
    "applied": APPLIED,
    "opined": APPLIED,
    "returned": APPLIED,
    "accepted": ACCEPTED,
}
_OWED_ON_PLANS = {
    "drafted": (COUNTY, "submit_implementation_plan"),
    "returned": (COUNTY, "amend_plan_part"),
    "submitted": (PROVINCE, "approve_implementation_plan"),
}
_OWED_ON_APPLICATIONS = {
    "studying": (COUNTY, "apply_to_join"),
    "returned": (COUNTY, "apply_to_join"),
    "applied": (PREFECTURE, "give_application_opinion"),
    "opined": (PROVINCE, "decide_application"),
}


def open_candidacy(code: str) -> Candidacy | None:
    """The county's application that is not over, or None."""
    return Candidacy.objects.filter(region=code, state__in=OPEN).first()


def near_step(code: str) -> str:
    """How near one county is, as `Approach` says it."""
    found = open_candidacy(code)
    return _NEAR[found.state] if found else ""


def near_counties(day: date) -> Mapping[str, Approach]:
    """How near every county of the province is, with its readiness and its page."""
    states = dict(Candidacy.objects.filter(state__in=OPEN).values_list("region", "state"))
    ready = readiness_by_county(day)
    return {
        code: Approach(
            _NEAR.get(states.get(code, ""), ""),
            ready[code].index_bp if code in ready else None,
            reverse("web:rollout:county", args=[code]),
        )
        for code in counties()
    }


def owed_here(region: str) -> Iterator[Owed]:
    """The steps owed on plans and applications of a division."""
    stem = region_stem(region)
    for plan in ImplementationPlan.objects.filter(region__startswith=stem, state__in=AT_WORK):
        yield Owed(plan, *_OWED_ON_PLANS[plan.state])
    for case in Candidacy.objects.filter(region__startswith=stem, state__in=OPEN):
        if (owed := _owed_on(case)) is not None:
            yield owed


def _owed_on(case: Candidacy) -> Owed | None:
    """Of an accepted county: its plan first; while one is at work, that plan's own step stands for it."""
    if case.state != "accepted":
        return Owed(case, *_OWED_ON_APPLICATIONS[case.state])
    plans = ImplementationPlan.objects.filter(programme=case.programme, region=case.region)
    states = set(plans.values_list("state", flat=True))
    if states & set(AT_WORK):
        return None
    ready = "approved" in states
    return Owed(case, PROVINCE, "admit_region") if ready else Owed(case, COUNTY, "draft_implementation_plan")
