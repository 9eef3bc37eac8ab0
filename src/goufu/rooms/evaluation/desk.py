"""The scoring desk: one factor, all bids side by side; what was typed before travels in the form, nothing is stored."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import pgettext, pgettext_lazy

from goufu.rooms.evaluation.models import Candidate, Review
from goufu.rooms.evaluation.panel import remaining, tender_of
from goufu.rooms.evaluation.ranking import price_weight
from goufu.rooms.evaluation.scoring import points_text
from goufu.ui.frame import frame_of
from goufu.ui.show import (
    BidScore,
    Cell,
    Column,
    Criterion,
    ErrorSummary,
    FieldView,
    Link,
    ScoringPage,
    Sheet,
    TableView,
)
from goufu.ui.typed import tidy
from goufu.ui.words import chinese

POINTS = re.compile(r"(\d{1,3})(?:\.(\d{1,2}))?")


def read_points(text: str) -> int | None:
    """Hundredths from points as typed (`42.5` is 4250); None for what is no number of points."""
    found = POINTS.fullmatch(tidy(text))
    return int(found[1]) * 100 + int((found[2] or "0").ljust(2, "0")) if found else None


@dataclass
class Desk:
    """One visit of the desk: the review, the factor in hand, what was typed so far."""

    case: Review
    typed: Mapping[str, str]
    place: int = 0
    problems: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        tender = tender_of(self.case)
        self.factors = [each for each in tender.factors if not each.is_price]
        self.price = price_weight(tender)
        self.bids: list[Candidate] = remaining(self.case)
        self.place = min(max(self.place, 0), len(self.factors) - 1)

    @property
    def last(self) -> bool:
        """Whether the factor in hand is the last one."""
        return self.place == len(self.factors) - 1

    def check(self) -> bool:
        """Whether the points of the factor in hand can be taken; says at each field why not."""
        factor = self.factors[self.place]
        for number, _ in enumerate(self.bids):
            name = f"s.{number}.{self.place}"
            points = read_points(self.typed.get(name, ""))
            if points is None:
                self.problems[name] = pgettext("evaluation", "Give points with at most two decimals.")
            elif points > factor.points:
                most = points_text(factor.points)
                self.problems[name] = pgettext("evaluation", "At most %(most)s points.") % {"most": most}
        return not self.problems

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

    def page(self, request: HttpRequest) -> ScoringPage:
        """The page of the factor in hand."""
        factor = self.factors[self.place]
        submit = pgettext("evaluation", "Hand in your scores") if self.last else pgettext("evaluation", "Next factor")
        errors = tuple(Link(text, f"#f-{name.replace('.', '-')}") for name, text in self.problems.items())
        withdraw = reverse("web:act_on", args=["withdraw_from_panel", self.case.ref])
        return ScoringPage(
            frame=frame_of(request, here="web:todo"),
            title=factor.name,
            meta=(self.case.title, self.case.ref),
            crumbs=(Link(self.case.title, reverse("web:case", args=[self.case.ref])), Link(factor.name, "")),
            made_up=self.case.synthetic,
            action=reverse("web:evaluation:desk", args=[self.case.ref]),
            hidden=tuple(self._hidden()),
            bands=_bands(factor.bands, factor.points),
            bands_title=pgettext("evaluation", "What the documents say"),
            out_of=points_text(factor.points),
            bids=tuple(self._bids()),
            bids_title=pgettext("evaluation", "All bids"),
            submit=submit,
            criteria=tuple(self._criteria()),
            errors=ErrorSummary(pgettext("evaluation", "Some points cannot be taken"), errors) if errors else None,
            note=pgettext("evaluation", "Nobody sees your scores before every member has handed in theirs."),
            recusal=_recusal(withdraw),
        )

    def _hidden(self) -> Iterator[tuple[str, str]]:
        yield "place", str(self.place)
        for name, value in self.typed.items():
            if name[:2] in {"s.", "r."} and not name.endswith(f".{self.place}"):
                yield name, value

    def _bids(self) -> Iterator[BidScore]:
        for number, bid in enumerate(self.bids):
            score, reason = f"s.{number}.{self.place}", f"r.{number}.{self.place}"
            label = pgettext("evaluation", "Points")
            yield BidScore(
                letter=_letter(number),
                pages=Link(_name(bid), reverse("web:evaluation:bids", args=[self.case.ref])),
                score=FieldView(
                    score, "text", label, error=self.problems.get(score, ""), value=self.typed.get(score, "")
                ),
                reason=FieldView(
                    reason,
                    "text",
                    pgettext("evaluation", "Reason"),
                    value=self.typed.get(reason, ""),
                    optional=True,
                    private=True,
                ),
            )

    def _criteria(self) -> Iterator[Criterion]:
        for place, factor in enumerate(self.factors):
            done = all(f"s.{number}.{place}" in self.typed for number, _ in enumerate(self.bids))
            state = "now" if place == self.place else "done" if done else "next"
            yield Criterion(factor.name, points_text(factor.points), _PROGRESS[state], state=state)  # type: ignore[arg-type]
        if self.price:
            computed = pgettext("evaluation", "Computed")
            yield Criterion(pgettext("evaluation", "Price"), points_text(self.price), computed, state="auto")


def _letter(number: int) -> str:
    """How a bid is called on the desk: 甲, 乙, 丙 or A, B, C."""
    return _STEMS[number] if chinese() and number < len(_STEMS) else chr(ord("A") + number % 26)


def _name(bid: Candidate) -> str:
    return bid.name_zh if chinese() else bid.name_en or bid.name_zh


_STEMS = "甲乙丙丁戊己庚辛壬癸"
_PROGRESS = {
    "now": pgettext_lazy("evaluation", "Now"),
    "done": pgettext_lazy("evaluation", "Scored"),
    "next": pgettext_lazy("evaluation", "Not yet"),
}


def _bands(bands: str, points: int) -> TableView:
    columns = (
        Column(pgettext("evaluation", "How points are given")),
        Column(pgettext("evaluation", "At most"), right=True),
    )
    return TableView(columns, ((Cell(bands or "–"), Cell(points_text(points))),))


def _recusal(address: str) -> Sheet:
    link = Link(pgettext("evaluation", "Withdraw from the panel"), address)
    return Sheet(pgettext("evaluation", "Something ties you to a bidder?"), (link,))
