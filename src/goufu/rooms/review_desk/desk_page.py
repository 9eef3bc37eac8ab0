"""The page of the scoring desk: factors with range and wording beside what the bid says. It works without a script."""

from collections.abc import Iterator

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import pgettext

from goufu.parties.holders import Holder
from goufu.rooms.evaluation.interface import BidView, handed_in, letters_of, names_hidden, points_text
from goufu.rooms.review_desk.bid_files import sections_of
from goufu.rooms.review_desk.desk import Desk
from goufu.rooms.review_desk.room_of_panel import name_of
from goufu.ui.frame import frame_of
from goufu.ui.show import (
    BidScore,
    Cell,
    Column,
    Criterion,
    ErrorSummary,
    FieldView,
    Link,
    Option,
    ScoringPage,
    TableView,
)
from goufu.ui.show import Sheet as Paper
from goufu.ui.words import chinese


def page_of_desk(request: HttpRequest, desk: Desk, holder: Holder) -> ScoringPage:
    """The page of the step in hand."""
    case, by_bid = desk.case, desk.way == "bid"
    marks, blind = letters_of(case.ref, stems=chinese()), names_hidden(case.ref, holder)
    title = _called(desk.bids[desk.place], marks, blind=blind) if by_bid else desk.factors[desk.place].name
    errors = tuple(Link(text, f"#f-{name.replace('.', '-')}") for name, text in desk.problems.items())
    return ScoringPage(
        frame=frame_of(request, here="web:todo"),
        title=title,
        meta=(case.title, case.ref, *_handed_in(desk), *_blind_said(blind=blind)),
        crumbs=(Link(case.title, reverse("web:case", args=[case.ref])), Link(title, "")),
        made_up=case.synthetic,
        action=reverse("web:review_desk:desk", args=[case.ref]),
        hidden=tuple(_hidden(desk)),
        ways=_ways(desk),
        bands=None if by_bid else _bands(desk),
        bands_title=pgettext("review_desk", "What the documents say"),
        out_of="" if by_bid else points_text(desk.factors[desk.place].points),
        reading=sections_of(case, desk.bids[desk.place], blind=blind) if by_bid else (),
        bids=tuple(_scores(desk, marks, blind=blind)),
        bids_title=pgettext("review_desk", "Factors") if by_bid else pgettext("review_desk", "All bids"),
        submit=_go_on(desk),
        back_to=f"{desk.way}.{desk.place - 1}" if desk.place else "",
        criteria=tuple(_steps(desk, marks, blind=blind)),
        criteria_title=pgettext("review_desk", "Bids") if by_bid else pgettext("review_desk", "Factors"),
        errors=ErrorSummary(pgettext("review_desk", "Some points cannot be taken"), errors) if errors else None,
        note=pgettext("review_desk", "Nobody sees your scores before every member has handed in theirs."),
        recusal=_recusal(reverse("web:act_on", args=["withdraw_from_panel", case.ref])),
    )


def _called(bid: BidView, marks: dict[str, str], *, blind: bool) -> str:
    mark = pgettext("review_desk", "Bid %(letter)s") % {"letter": marks[bid.bid]}
    return mark if blind else pgettext("review_desk", "%(mark)s: %(name)s") % {"mark": mark, "name": name_of(bid)}


def _handed_in(desk: Desk) -> Iterator[str]:
    """How many have handed in, and nothing of what."""
    done, members = handed_in(desk.case.ref)
    said = pgettext("review_desk", "%(done)d of %(all)d members have handed in")
    yield said % {"done": done, "all": members}


def _blind_said(*, blind: bool) -> Iterator[str]:
    if blind:
        yield pgettext("review_desk", "Names are hidden until every member has scored")


def _hidden(desk: Desk) -> Iterator[tuple[str, str]]:
    yield "place", str(desk.place)
    yield "way", desk.way
    shown = {f"{kind}.{bid}.{factor}" for bid, factor in desk.at(desk.place) for kind in "sr"}
    for name, value in desk.typed.items():
        if name[:2] in {"s.", "r."} and name not in shown:
            yield name, value


def _ways(desk: Desk) -> tuple[Option, ...]:
    titles = {"factor": pgettext("review_desk", "Factor by factor"), "bid": pgettext("review_desk", "Bid by bid")}
    return tuple(Option("" if way == desk.way else f"{way}.0", title) for way, title in titles.items())


def _go_on(desk: Desk) -> str:
    if desk.last:
        return pgettext("review_desk", "Hand in your scores")
    return pgettext("review_desk", "Next factor") if desk.way == "factor" else pgettext("review_desk", "Next bid")


def _scores(desk: Desk, marks: dict[str, str], *, blind: bool) -> Iterator[BidScore]:
    for bid, factor in desk.at(desk.place):
        found, of = desk.bids[bid], desk.factors[factor]
        by_bid = desk.way == "bid"
        name = "" if blind or by_bid else name_of(found)
        yield BidScore(
            letter=of.name if by_bid else marks[found.bid],
            pages=None,
            note=of.bands if by_bid else name,
            to="" if by_bid else f"bid.{bid}",
            score=_field(desk, "s", bid, factor, label=_points_label(of.name if by_bid else marks[found.bid])),
            reason=_field(desk, "r", bid, factor, label=pgettext("review_desk", "Reason")),
            band=pgettext("review_desk", "of %(most)s") % {"most": points_text(of.points)},
        )


def _points_label(of: str) -> str:
    return pgettext("review_desk", "Points: %(of)s") % {"of": of}


def _field(desk: Desk, kind: str, bid: int, factor: int, *, label: str) -> FieldView:
    name = f"{kind}.{bid}.{factor}"
    reason = kind == "r"
    return FieldView(
        name, "text", label, error=desk.problems.get(name, ""), value=desk.typed.get(name, ""), optional=reason,
        private=reason,
    )  # fmt: skip


def _steps(desk: Desk, marks: dict[str, str], *, blind: bool) -> Iterator[Criterion]:
    for place in range(desk.places):
        given, of = desk.given(place), len(desk.at(place))
        state = "now" if place == desk.place else "done" if given == of else "next"
        title = _called(desk.bids[place], marks, blind=blind) if desk.way == "bid" else desk.factors[place].name
        points = "" if desk.way == "bid" else points_text(desk.factors[place].points)
        yield Criterion(title, points, f"{given} / {of}", to=f"{desk.way}.{place}", state=state)  # type: ignore[arg-type]
    if desk.price and desk.way == "factor":
        computed = pgettext("review_desk", "Computed")
        yield Criterion(pgettext("review_desk", "Price"), points_text(desk.price), computed, state="auto")


def _bands(desk: Desk) -> TableView:
    factor = desk.factors[desk.place]
    columns = (
        Column(pgettext("review_desk", "How points are given")),
        Column(pgettext("review_desk", "At most"), right=True),
    )
    return TableView(columns, ((Cell(factor.bands or "–"), Cell(points_text(factor.points))),))


def _recusal(address: str) -> Paper:
    link = Link(pgettext("review_desk", "Withdraw from the panel"), address)
    return Paper(pgettext("review_desk", "Something ties you to a bidder?"), (link,))
