"""The report of a review: all scores side by side, hygiene, corrections, signatures. Nothing before the ranking."""

from dataclasses import dataclass
from typing import Any

from goufu.rooms.evaluation.hygiene import Hygiene, hygiene_of
from goufu.rooms.evaluation.models import Correction, Review, Sheet, Signature
from goufu.rooms.evaluation.panel import all_candidates, remaining, sitting, tender_of
from goufu.rooms.evaluation.ranking import open_factors
from goufu.rooms.evaluation.refusals import ReviewTooEarly
from goufu.rooms.evaluation.views import BidView, CorrectionView, ReviewView, SignatureView

RANKED = ("ranked", "reported", "received")
"""States in which all sheets are open to panel, purchaser and overseers."""


@dataclass(frozen=True)
class Report:
    """What the report shows. Members stand in the drawn order; points are hundredths, prices fen."""

    review: ReviewView
    members: tuple[str, ...]
    factors: dict[str, int]
    sheets: dict[str, dict[str, dict[str, int]]]
    bids: tuple[BidView, ...]
    hygiene: Hygiene
    corrections: tuple[CorrectionView, ...]
    signatures: dict[str, SignatureView]

    def place(self, office: str) -> int:
        """How a member is called in the report: by her place among those who sit, from 1."""
        return self.members.index(office) + 1

    def sum_of(self, office: str, bid: str) -> int:
        """What one member gave to one bid, all factors together."""
        return sum(self.sheets[office][bid].values())


def report_of(review: Review) -> Report:
    """The report as it stands; `ReviewTooEarly` before the ranking."""
    if review.state not in RANKED:
        raise ReviewTooEarly(
            "The bids are not ranked yet.", cure="The report opens when every member has handed in the scores."
        )
    members = tuple(seat.office for seat in sitting(review))
    found = Sheet.objects.filter(review=review, office__in=members)
    sheets = {each.office: each.points for each in found}
    ordered = {office: sheets[office] for office in members if office in sheets}
    ranked = sorted(all_candidates(review), key=lambda each: (each.rank is None, each.rank or 0))
    return Report(
        review=ReviewView.of(review),
        members=members,
        factors=open_factors(tender_of(review)),
        sheets=ordered,
        bids=tuple(BidView.of(each) for each in ranked),
        hygiene=review_hygiene(review, ordered),
        corrections=corrections_of(review),
        signatures={each.office: SignatureView.of(each) for each in Signature.objects.filter(review=review)},
    )


def corrections_of(review: Review) -> tuple[CorrectionView, ...]:
    """The scores that were corrected, in the order in which it was done."""
    return tuple(CorrectionView.of(each) for each in Correction.objects.filter(review=review).order_by("pk"))


def review_hygiene(review: Review, sheets: dict[str, dict[str, dict[str, int]]]) -> Hygiene:
    """Hygiene of the sheets of a ranked review; empty where the method has no points."""
    bids = [each for each in remaining(review) if each.price is not None]
    tender = tender_of(review)
    return hygiene_of(
        sheets,
        open_factors(tender),
        {each.bid: each.price or 0 for each in bids} if sheets else {},
        {each.bid: each.quote_fen for each in bids},
        [each.name for each in tender.factors if each.objective],
    )


def hygiene_said(review: Review) -> dict[str, Any]:
    """What the result publishes of the hygiene: figures by member, no bid's score among them."""
    report = report_of(review)
    return {
        "members": [
            {
                "office": each.expert, "level": each.level, "distance": each.distance, "far": each.far,
                "changes_first": each.changes_first,
            }
            for each in report.hygiene.members
        ],
        "far": len(report.hygiene.far), "differing": len(report.hygiene.differing),
        "corrections": len(report.corrections),
    }  # fmt: skip
