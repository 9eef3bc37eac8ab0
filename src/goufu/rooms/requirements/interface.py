"""The door: what later rooms may know of intention and requirement."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Any

from goufu.law.questions.requirement_reviewed import RequirementReviewed
from goufu.rooms.requirements.gates import gate_of
from goufu.rooms.requirements.models import Intention, Requirement
from goufu.rooms.requirements.parts import WHOLE_BP, Milestone, Share, shares_add_up
from goufu.rooms.requirements.public_facts import about_purchase, purchase_named
from goufu.rooms.requirements.reach import Gate, Reach, marks, reach
from goufu.rooms.requirements.requirement_law import HEADINGS, reviewed
from goufu.rooms.requirements.scan import Finding, scan

__all__ = [
    "WHOLE_BP",
    "Finding",
    "Gate",
    "IntentionView",
    "Milestone",
    "Reach",
    "RequirementView",
    "Share",
    "about_purchase",
    "first_intention",
    "gate_of",
    "intention_of",
    "marks",
    "purchase_named",
    "reach",
    "requirement_said",
    "requirement_view",
    "requirements_of_item",
    "review_of",
    "scan",
    "shares_add_up",
]


@dataclass(frozen=True)
class RequirementView:
    """The fixed requirement, for contract, delivery, acceptance and assessment."""

    ref: str
    state: str
    purchase: str
    catalogue_code: str
    public_service: bool
    people: int
    area: str
    items: tuple[dict[str, Any], ...]
    standard: str
    staff: str
    milestones: tuple[dict[str, Any], ...]
    posts: tuple[dict[str, Any], ...]
    safety: str
    indicators: tuple[dict[str, Any], ...]
    starts: date
    ends: date
    ceiling_fen: int
    acceptance: str
    users_opinion: str
    settlement: str
    subcontracting: str
    intellectual_property: str
    handover: str
    breach: str


@dataclass(frozen=True)
class IntentionView:
    """A published intention."""

    ref: str
    published_on: date
    budget_fen: int
    expected: str


def requirement_view(ref: str) -> RequirementView | None:
    """The requirement of that reference, or None."""
    found = Requirement.objects.filter(ref=ref).first()
    return _requirement(found) if found else None


def requirement_said(ref: str) -> dict[str, Any]:
    """Everything the requirement says to everybody, heading by heading; empty where there is none."""
    found = Requirement.objects.filter(ref=ref).first()
    return {name: getattr(found, name) for name in HEADINGS} if found else {}


def intention_of(purchase: str) -> IntentionView | None:
    """The newest intention published for a purchase, or None."""
    found = Intention.objects.filter(purchase=purchase).order_by("-opened").first()
    return IntentionView(found.ref, found.published_on, found.budget_fen, found.expected) if found else None


def first_intention(purchases: Collection[str]) -> date | None:
    """The day on which an intention was first published for one of these purchases, or None."""
    found = Intention.objects.filter(purchase__in=purchases).order_by("published_on")
    return found.values_list("published_on", flat=True).first()


def requirements_of_item(catalogue_code: str) -> list[str]:
    """The references of all requirements of an item of the catalogue."""
    return list(Requirement.objects.filter(catalogue_code=catalogue_code).values_list("ref", flat=True))


def review_of(ref: str) -> RequirementReviewed:
    """What the law is asked of a requirement's review."""
    return reviewed(Requirement.objects.get(ref=ref))


def _requirement(found: Requirement) -> RequirementView:
    return RequirementView(
        ref=found.ref,
        state=found.state,
        purchase=found.purchase,
        catalogue_code=found.catalogue_code,
        public_service=found.public_service,
        people=found.people,
        area=found.area,
        items=tuple(found.items),
        standard=found.standard,
        staff=found.staff,
        milestones=tuple(found.milestones),
        posts=tuple(found.posts),
        safety=found.safety,
        indicators=tuple(found.indicators),
        starts=found.starts,
        ends=found.ends,
        ceiling_fen=found.ceiling_fen,
        acceptance=found.acceptance,
        users_opinion=found.users_opinion,
        settlement=found.settlement,
        subcontracting=found.subcontracting,
        intellectual_property=found.intellectual_property,
        handover=found.handover,
        breach=found.breach,
    )
