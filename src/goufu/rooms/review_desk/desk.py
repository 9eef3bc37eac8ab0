"""The scoring desk: what was typed so far, where the expert stands, what is still missing. Nothing is stored.

She goes factor by factor, all bids side by side, or bid by bid, with what it says beside the factors. What was typed
travels in the form until the whole sheet is handed in at once.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import pgettext

from goufu.rooms.evaluation.interface import (
    BidView,
    ReviewView,
    bids_by_letter,
    points_text,
    price_weight,
    tender_named,
)
from goufu.ui.typed import tidy

POINTS = re.compile(r"(\d{1,3})(?:\.(\d{1,2}))?")
WAYS = ("factor", "bid")


def read_points(text: str) -> int | None:
    """Hundredths from points as typed (`42.5` is 4250); None for what is no number of points."""
    found = POINTS.fullmatch(tidy(text))
    return int(found[1]) * 100 + int((found[2] or "0").ljust(2, "0")) if found else None


@dataclass
class Desk:
    """One visit of the desk: the review, the way gone, the place on it, what was typed so far."""

    case: ReviewView
    typed: Mapping[str, str]
    place: int = 0
    way: str = "factor"
    problems: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        tender = tender_named(self.case.tender)
        self.blind = tender.blind_review
        self.factors = [each for each in tender.factors if not each.is_price]
        self.price = price_weight(tender)
        self.bids: list[BidView] = [each for each in bids_by_letter(self.case.ref) if not each.excluded]
        self.way = self.way if self.way in WAYS else "factor"
        self.place = min(max(self.place, 0), self.places - 1)

    @classmethod
    def posted(cls, case: ReviewView, typed: Mapping[str, str]) -> "Desk":
        """The desk as a form brought it."""
        place = typed.get("place", "")
        return cls(case, typed, int(place) if place.isdigit() else 0, typed.get("way", "factor"))

    @property
    def places(self) -> int:
        """How many steps the way has."""
        return len(self.factors) if self.way == "factor" else len(self.bids)

    def at(self, place: int) -> list[tuple[int, int]]:
        """The scores of one step, each as bid and factor by number."""
        if self.way == "factor":
            return [(bid, place) for bid in range(len(self.bids))]
        return [(place, factor) for factor in range(len(self.factors))]

    def wrong(self, bid: int, factor: int) -> str:
        """Why a score cannot be taken; empty when it can."""
        points = read_points(self.typed.get(f"s.{bid}.{factor}", ""))
        if points is None:
            return pgettext("review_desk", "Give points with at most two decimals.")
        if points > self.factors[factor].points:
            most = points_text(self.factors[factor].points)
            return pgettext("review_desk", "At most %(most)s points.") % {"most": most}
        return ""

    def check(self) -> bool:
        """Whether the points of the step in hand can be taken; says at each field why not."""
        for bid, factor in self.at(self.place):
            if said := self.wrong(bid, factor):
                self.problems[f"s.{bid}.{factor}"] = said
        return not self.problems

    def given(self, place: int) -> int:
        """How many scores of a step can be taken."""
        return sum(not self.wrong(*each) for each in self.at(place))

    def next_open(self) -> int | None:
        """The next step with something missing, going round; None when the sheet is whole."""
        order = [*range(self.place + 1, self.places), *range(self.place + 1)]
        return next((place for place in order if self.given(place) < len(self.at(place))), None)

    @property
    def last(self) -> bool:
        """Whether nothing is missing elsewhere, so that this step completes the sheet."""
        open_ = [place for place in range(self.places) if place != self.place]
        return all(self.given(place) == len(self.at(place)) for place in open_)

    def moved(self, to: str) -> "Desk":
        """The desk at another step: `factor.2`, `bid.0`; what was typed stays."""
        way, _, place = to.partition(".")
        return Desk(self.case, self.typed, int(place) if place.isdigit() else 0, way)

    def sheet(self) -> list[dict[str, Any]]:
        """The whole sheet, as the act takes it."""
        return list(self._scores())

    def _scores(self) -> Iterator[dict[str, Any]]:
        for number, bid in enumerate(self.bids):
            for place, factor in enumerate(self.factors):
                points = read_points(self.typed.get(f"s.{number}.{place}", ""))
                if points is not None:
                    reason = self.typed.get(f"r.{number}.{place}", "").strip()
                    yield {"response": bid.bid, "factor": factor.name, "points": points, "reason": reason}
