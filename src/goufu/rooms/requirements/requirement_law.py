"""What the law is asked of a requirement on file."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from goufu.law.kinds import Condition, ConditionKind, ConditionUse
from goufu.law.questions.conditions_are_fair import ConditionsAreFair
from goufu.law.questions.demand_surveyed import DemandSurveyed
from goufu.law.questions.public_consulted import PublicConsulted
from goufu.law.questions.requirement_complete import RequirementComplete
from goufu.law.questions.requirement_reviewed import RequirementReviewed
from goufu.rooms.requirements.models import Requirement
from goufu.rooms.requirements.scan import scan

_HEADINGS = (
    "background",
    "users",
    "area",
    "items",
    "standard",
    "staff",
    "safety",
    "milestones",
    "cost_basis",
    "settlement",
    "acceptance",
    "users_opinion",
    "indicators",
    "subcontracting",
    "handover",
    "breach",
)
_ADVISED = ("posts", "intellectual_property")
"""Headings that practice fills in and no article names."""
HEADINGS = (*_HEADINGS, *_ADVISED, "starts", "ends", "ceiling_fen", "catalogue_code")
"""What a requirement says to everybody; how many people it is for may be too few to be told."""
_BINDING = ("standard", "staff", "safety", "acceptance", "settlement", "subcontracting", "handover", "breach")
"""Headings whose wording providers must meet; whom the service is for and where may of course be local."""


def consulted(case: Requirement) -> PublicConsulted:
    """Was the public heard?"""
    return PublicConsulted(
        public_service=case.public_service,
        consulted_from=case.consulted_from,
        consulted_until=case.consulted_until,
        opinions=case.opinions,
        answered=case.answered,
    )


def surveyed(case: Requirement, day: date) -> DemandSurveyed:
    """Was the market asked?"""
    return DemandSurveyed(
        public_service=case.public_service,
        amount=case.ceiling_fen,
        market_bodies=case.market_bodies,
        surveyed_on=case.surveyed_on,
        fixed_on=day,
    )


def complete(case: Requirement) -> RequirementComplete:
    """Is every heading filled in?"""
    return RequirementComplete(
        missing=tuple(name for name in _HEADINGS if not getattr(case, name)),
        advised=tuple(name for name in _ADVISED if not getattr(case, name)),
    )


def fair(held: Mapping[str, Any]) -> ConditionsAreFair:
    """Does the wording keep providers out? What the scan found in the headings that bind providers."""
    found = [each for name in _BINDING for each in scan(str(held[name]))]
    asked = [_certificate(each) for each in held["posts"] if each["certificate"] and not each["certificate_basis"]]
    return ConditionsAreFair(conditions=(*(each.in_law(ConditionUse.SUBSTANTIVE) for each in found), *asked))


def _certificate(post: Mapping[str, Any]) -> Condition:
    """A certificate that no law requires, as a person must look at it."""
    return Condition(ConditionKind.UNRELATED, ConditionUse.SUBSTANTIVE, f"{post['kind']}：{post['certificate']}")


def reviewed(case: Requirement) -> RequirementReviewed:
    """Was it reviewed by people who did not draft it?"""
    return RequirementReviewed(
        public_service=case.public_service,
        general_review=case.general_review,
        key_review=case.key_review,
        reviewers=case.reviewers,
        drafters_among_them=case.drafters_among_them,
    )
