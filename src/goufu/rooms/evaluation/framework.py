"""A framework agreement: who was admitted, and what users have chosen so far."""

from typing import Any

from django.db.models import Sum

from goufu.core.models import RunningClock
from goufu.rooms.evaluation.models import Award, Candidate, Framework, Review
from goufu.rooms.evaluation.panel import remaining, tender_named
from goufu.rooms.evaluation.refusals import DoneAlready, ReviewDoesNotFit
from goufu.rooms.procurement.interface import TenderView

FRAMEWORK = "framework"


def must_be_framework(review: str, *, framework: bool) -> tuple[Review, TenderView]:
    """The review and its tender; refused where its method does, or does not, end in a framework agreement."""
    found = Review.objects.get(ref=review)
    tender = tender_named(found.tender)
    if tender.method.has(FRAMEWORK) != framework or tender.method.has("several_winners"):
        raise ReviewDoesNotFit(
            "“{method}” ends another way.", field="review", method=tender.method.title(),
            cure="A framework agreement admits several; a call funds projects; every other method names one winner.",
        )  # fmt: skip
    return found, tender


def first_ranks(review: Review, count: int) -> list[Candidate]:
    """The bids of the first ranks, in their order."""
    ranked = [each for each in remaining(review) if each.rank is not None]
    return sorted(ranked, key=lambda each: (each.rank or 0, each.provider))[:count]


def said_of(candidate: Candidate) -> dict[str, Any]:
    """An admitted provider as the notice names it."""
    return {
        "uscc": candidate.provider, "organ": candidate.organ, "name_zh": candidate.name_zh,
        "name_en": candidate.name_en, "quote_fen": candidate.quote_fen, "rank": candidate.rank,
    }  # fmt: skip


def chosen_so_far(case: Framework) -> int:
    """Fen of all awards that users' choices have led to."""
    standing = Award.objects.filter(tender=case.tender).exclude(state="annulled")
    return standing.aggregate(sum=Sum("amount_fen"))["sum"] or 0


def clock_must_run(case: Framework, kind: str) -> None:
    """Refused where what the agreement demands once has been done."""
    if not RunningClock.objects.filter(case_ref=case.ref, kind=kind, met_by=None).exists():
        raise DoneAlready("This was done already.", cure="Look at the entries of the framework.")
