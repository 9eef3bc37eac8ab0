"""Purchases without a panel, with the cast: the selection below the limit, and what one supplier alone is asked."""

from dataclasses import dataclass
from typing import Any

from tests.cast import Cast
from tests.tendering import Tendering, decided, noticed

from goufu.core.ledger.sequencer import sequence
from goufu.rooms.evaluation.models import Candidate
from goufu.rooms.procurement.interface import responses

POINTS = {"alpha": [4200, 2400, 1500], "beta": [3500, 2000, 800], "gamma": [3000, 2000, 800]}
BELOW: dict[str, Any] = {"method": "below_limit_selection", "ground": "below_limit"}


@dataclass
class Found:
    """A review without a panel, and its tender."""

    ref: str
    tender: Tendering

    def bid(self, organ: str) -> str:
        """The reference of an organ's bid."""
        return Candidate.objects.get(review__ref=self.ref, organ=organ).bid


def selection_opened(cast: Cast) -> Tendering:
    """A selection whose three bids are open."""
    for organ in POINTS:
        cast.provider(organ)
    tender = noticed(cast, days=6, **BELOW)
    tender.three_bids(cast)
    tender.past_the_deadline(cast)
    tender.open(cast)
    sequence()
    return tender


def filled_in(cast: Cast, tender: Tendering | None = None) -> Found:
    """The page, filled in by one officer: alpha first."""
    tender = tender or selection_opened(cast)
    page = [
        {"response": each.bid, "points": POINTS[each.organ], "reason": "见选取记录"} for each in responses(tender.ref)
    ]
    given = {"tender": tender.ref, "bids": page}
    return Found(decided(cast, "fill_in_selection", cast.officer, None, tender.ref, **given), tender)
