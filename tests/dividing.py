"""A purchase in lots, with the cast: divided, announced together, bid for, decided in the order of the lots.

lots = divided(cast)                         # Lots: two of them, of which one supplier may win one
lots.prepare(cast, 1)                        # method, plan, documents, keys; then lots.tenders[1].bid(…)
lots.announce(cast, 1)
lots.open(cast)                              # past the common closing, one after the other
lots.page(cast, 1)                           # filled in and countersigned: alpha first
lots.name(cast, 1, "alpha")
lots.publish(cast, 1)
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.db import transaction
from tests.cast import Cast
from tests.selecting import BELOW, POINTS
from tests.tendering import (
    METHOD,
    PLAN,
    TERMS,
    Tendering,
    announced,
    decided,
    document,
    fixed_requirement,
    notice,
    with_keys,
)

from goufu.core.ledger.sequencer import sequence
from goufu.parties.holders import Holder
from goufu.rooms.evaluation.models import Candidate
from goufu.rooms.lots.interface import LottingView, lotting_by_ref
from goufu.rooms.procurement.interface import responses

WHOLE = 60_000_000
LOTS: list[dict[str, Any]] = [
    {
        "title": "示例镇东片居家养老服务", "title_en": "Home care, east of Sample Township",
        "scope": "东片三个村的上门探访", "place": "示例镇东片", "amount_fen": 36_000_000,
    },
    {
        "title": "示例镇西片居家养老服务", "scope": "西片两个村的上门探访", "place": "示例镇西片",
        "amount_fen": 24_000_000,
    },
]  # fmt: skip
RESULT = {"contact": "富顺县民政局采购办 0813-7000000", "address": "富顺县示例路1号"}


@dataclass
class Divisible:
    """A purchase with money and a fixed requirement, to be divided."""

    purchase: str
    requirement: str

    def given(self, **changes: Any) -> dict[str, Any]:
        """The input of `divide_purchase`."""
        known = {"purchase": self.purchase, "requirement": self.requirement, "whole_fen": WHOLE, "lots": LOTS}
        return {**known, "most_wins": 1, "why": "服务对象分居两片，分别就近提供服务", **changes}

    def divide(self, cast: Cast, **changes: Any) -> str:
        """Divided; the lotting's reference."""
        return decided(cast, "divide_purchase", cast.officer, None, self.purchase, **self.given(**changes))


def divisible(cast: Cast) -> Divisible:
    """A purchase that could be divided now."""
    purchase = announced(cast)
    return Divisible(purchase, fixed_requirement(cast, purchase))


@dataclass
class Lots:
    """A lotting, and what stands of each lot."""

    ref: str
    requirement: str
    tenders: dict[int, Tendering] = field(default_factory=dict)
    reviews: dict[int, str] = field(default_factory=dict)
    awards: dict[int, str] = field(default_factory=dict)

    @property
    def view(self) -> LottingView:
        """The lotting as it stands."""
        found = lotting_by_ref(self.ref)
        assert found is not None
        return found

    def method(self, number: int, **changes: Any) -> dict[str, Any]:
        """The input of `choose_method` for a lot."""
        lot = self.view.lots[number - 1]
        known = {"purchase": lot.refs[-1], "requirement": self.requirement, "title": lot.title}
        return {
            **METHOD, **BELOW, **known, "amount_fen": lot.amount_fen, "ceiling_fen": lot.amount_fen - 1_000_000,
            **changes,
        }  # fmt: skip

    def choose(self, cast: Cast, number: int, **changes: Any) -> str:
        """The method of a lot, chosen."""
        given = self.method(number, **changes)
        return decided(cast, "choose_method", cast.officer, None, given["purchase"], **given)

    def prepare(self, cast: Cast, number: int) -> None:
        """A lot from the method to approved documents and dealt keys."""
        ref = self.choose(cast, number)
        decided(cast, "file_plan", cast.officer, ref, ref, **PLAN)
        decided(cast, "draft_documents", cast.officer, ref, ref, **{**TERMS, "documents": document()})
        decided(cast, "approve_documents", cast.head, ref, ref)
        self.tenders[number] = with_keys(cast, Tendering(ref))

    def announce(self, cast: Cast, number: int, **changes: Any) -> None:
        """The notice of a lot."""
        ref = self.tenders[number].ref
        decided(cast, "publish_notice", cast.officer, ref, ref, **{**notice(cast, 6), **changes})

    def open(self, cast: Cast) -> None:
        """The bids of every lot, opened after the common closing."""
        for tender in self.tenders.values():
            tender.past_the_deadline(cast)
            tender.open(cast)
        sequence()

    def page(self, cast: Cast, number: int, points: Mapping[str, list[int]] = POINTS) -> str:
        """The review of a lot, filled in by one officer and countersigned by another."""
        ref = self.tenders[number].ref
        bids = [{"response": each.bid, "points": points[each.organ], "reason": "见选取记录"} for each in responses(ref)]
        review = decided(cast, "fill_in_selection", cast.officer, None, ref, tender=ref, bids=bids)
        decided(cast, "countersign_review", cast.colleague, review, ref, agrees=True)
        self.reviews[number] = review
        return review

    def bid(self, number: int, organ: str) -> str:
        """The reference of an organ's bid for a lot."""
        return Candidate.objects.get(review__ref=self.reviews[number], organ=organ).bid

    def name(self, cast: Cast, number: int, organ: str, **more: Any) -> str:
        """The winner of a lot, named."""
        given = {"review": self.reviews[number], "response": self.bid(number, organ), **more}
        self.awards[number] = decided(cast, "name_winner", cast.head, None, self.tenders[number].ref, **given)
        return self.awards[number]

    def publish(self, cast: Cast, number: int) -> None:
        """The result of a lot, published."""
        award = self.awards[number]
        decided(cast, "publish_result", cast.officer, award, award, **RESULT)


def divided(cast: Cast, **changes: Any) -> Lots:
    """A purchase in two lots, of which one supplier may win one."""
    whole = divisible(cast)
    return Lots(whole.divide(cast, **changes), whole.requirement)


def passes(cast: Cast, act: str, who: Holder, case: str | None, on: str, /, **given: Any) -> None:
    """The act goes through as given, and leaves nothing behind: what is refused next differs by one fact."""
    with transaction.atomic():
        decided(cast, act, who, case, on, **given)
        transaction.set_rollback(True)
