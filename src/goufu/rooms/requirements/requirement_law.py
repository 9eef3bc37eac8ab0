"""What the law is asked of a requirement on file."""

from datetime import date

from goufu.law.questions.demand_surveyed import DemandSurveyed
from goufu.law.questions.public_consulted import PublicConsulted
from goufu.law.questions.requirement_complete import RequirementComplete
from goufu.law.questions.requirement_reviewed import RequirementReviewed
from goufu.rooms.requirements.models import Requirement

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
    return RequirementComplete(missing=tuple(name for name in _HEADINGS if not getattr(case, name)))


def reviewed(case: Requirement) -> RequirementReviewed:
    """Was it reviewed by people who did not draft it?"""
    return RequirementReviewed(
        public_service=case.public_service,
        general_review=case.general_review,
        key_review=case.key_review,
        reviewers=case.reviewers,
        drafters_among_them=case.drafters_among_them,
    )
