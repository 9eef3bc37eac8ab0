"""The page of a review's report, for panel, purchaser and overseers, once every sheet is in."""

from collections.abc import Iterator

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import pgettext

from goufu.rooms.evaluation.interface import Beside, BidView, Report, ground_title, points_text
from goufu.rooms.review_desk.room_of_panel import STANDINGS, name_of
from goufu.ui.frame import frame_of
from goufu.ui.show import Cell, Column, Link, LinkList, NoteView, OrganizationPage, Prose, Sheet, TableView

MOST_FAR = 50
"""How many far scores the page lists; the count tells all."""


def page_of_report(request: HttpRequest, report: Report) -> OrganizationPage:
    """The page; who may see it was asked before."""
    case = report.review
    scores = Sheet(pgettext("review_desk", "Points and ranks"), (_scores(report),))
    return OrganizationPage(
        frame=frame_of(request, here="web:todo"),
        title=pgettext("review_desk", "Report of the review"),
        meta=(case.title, case.ref, case.state_title),
        crumbs=(Link(case.title, reverse("web:case", args=[case.ref])), Link(pgettext("review_desk", "Report"), "")),
        made_up=case.synthetic,
        main=(scores, *_of_sheets(report), *_corrections(report), *_signatures(report)),
        side=(_reading(), _fees(case.ref)),
    )


def _of_sheets(report: Report) -> Iterator[Sheet]:
    if report.sheets:
        yield Sheet(pgettext("review_desk", "How the members' scores lie beside each other"), (_beside(report),))
        shown = min(len(report.hygiene.far), MOST_FAR)
        count = pgettext("review_desk", "%(shown)d of %(all)d") % {"shown": shown, "all": len(report.hygiene.far)}
        yield Sheet(pgettext("review_desk", "Scores far from the others'"), (_far(report),), note=count)
    if report.hygiene.differing:
        yield Sheet(pgettext("review_desk", "Objective factors scored differently"), (_differing(report),))


def _member(place: int) -> str:
    return pgettext("review_desk", "Member %(place)d") % {"place": place}


def _scores(report: Report) -> TableView:
    columns = (
        Column(pgettext("review_desk", "Bidder")),
        *(Column(_member(report.place(each)), right=True) for each in report.sheets),
        Column(pgettext("review_desk", "Quality"), right=True),
        Column(pgettext("review_desk", "Price points"), right=True),
        Column(pgettext("review_desk", "Total"), right=True),
        Column(pgettext("review_desk", "Rank"), right=True),
    )
    return TableView(columns, tuple(tuple(_score_row(report, each)) for each in report.bids), matrix=True)


def _score_row(report: Report, bid: BidView) -> Iterator[Cell]:
    yield Cell(name_of(bid))
    for office, rows in report.sheets.items():
        yield Cell(points_text(report.sum_of(office, bid.bid)) if bid.bid in rows and bid.rank else "–")
    yield Cell(points_text(bid.quality))
    yield Cell(points_text(bid.price))
    yield Cell(points_text(bid.total))
    yield Cell(str(bid.rank) if bid.rank else STANDINGS[bid.standing])


def signed_points(hundredths: int) -> str:
    """Points with their sign, two decimals."""
    return ("+" if hundredths > 0 else "−" if hundredths < 0 else "") + points_text(abs(hundredths))


def _beside(report: Report) -> TableView:
    columns = (
        Column(pgettext("review_desk", "Member")),
        Column(pgettext("review_desk", "Mean deviation"), right=True),
        Column(pgettext("review_desk", "Mean distance"), right=True),
        Column(pgettext("review_desk", "Far scores"), right=True),
        Column(pgettext("review_desk", "First without this member")),
    )
    names = {each.bid: name_of(each) for each in report.bids}
    return TableView(columns, tuple(_beside_row(report, each, names) for each in report.hygiene.members))


def _beside_row(report: Report, found: Beside, names: dict[str, str]) -> tuple[Cell, ...]:
    other = pgettext("review_desk", "Another one: %(names)s") % {
        "names": pgettext("review_desk", ", ").join(names[each] for each in found.first_without)
    }
    return (
        Cell(_member(report.place(found.expert))),
        Cell(signed_points(found.level)),
        Cell(points_text(found.distance)),
        Cell(str(found.far)),
        Cell(other if found.changes_first else pgettext("review_desk", "The same")),
    )


def _far(report: Report) -> TableView | Prose:
    if not report.hygiene.far:
        return Prose((pgettext("review_desk", "None."),))
    names = {each.bid: name_of(each) for each in report.bids}
    columns = (
        Column(pgettext("review_desk", "Member")),
        Column(pgettext("review_desk", "Bidder")),
        Column(pgettext("review_desk", "Factor")),
        Column(pgettext("review_desk", "Points"), right=True),
        Column(pgettext("review_desk", "Median of the others"), right=True),
    )
    rows = tuple(
        (
            Cell(_member(report.place(each.expert))), Cell(names[each.bid]), Cell(each.factor),
            Cell(points_text(each.points)), Cell(points_text(each.twice_median // 2)),
        )
        for each in report.hygiene.far[:MOST_FAR]
    )  # fmt: skip
    return TableView(columns, rows)


def _differing(report: Report) -> TableView:
    names = {each.bid: name_of(each) for each in report.bids}
    columns = (Column(pgettext("review_desk", "Bidder")), Column(pgettext("review_desk", "Factor")))
    return TableView(columns, tuple((Cell(names[bid]), Cell(factor)) for bid, factor in report.hygiene.differing))


def _corrections(report: Report) -> Iterator[Sheet]:
    if report.corrections:
        columns = (
            Column(pgettext("review_desk", "Member")),
            Column(pgettext("review_desk", "Factor")),
            Column(pgettext("review_desk", "Before"), right=True),
            Column(pgettext("review_desk", "After"), right=True),
            Column(pgettext("review_desk", "Ground and reason")),
        )
        rows = tuple(
            (
                Cell(_member(report.place(each.office))), Cell(each.factor), Cell(points_text(each.before)),
                Cell(points_text(each.after)), Cell(ground_title(each.ground), note=each.reason),
            )
            for each in report.corrections
        )  # fmt: skip
        yield Sheet(pgettext("review_desk", "Corrected scores"), (TableView(columns, rows),))


def _signatures(report: Report) -> Iterator[Sheet]:
    columns = (Column(pgettext("review_desk", "Member")), Column(pgettext("review_desk", "Signature")))
    rows = tuple((Cell(_member(report.place(each))), *_signed(report, each)) for each in report.members)
    yield Sheet(pgettext("review_desk", "Signatures under the report"), (TableView(columns, rows),))


def _signed(report: Report, office: str) -> Iterator[Cell]:
    found = report.signatures.get(office)
    if found is None:
        yield Cell(pgettext("review_desk", "Not signed yet"))
    elif found.agrees:
        yield Cell(pgettext("review_desk", "Agrees"))
    elif found.dissent.strip():
        yield Cell(pgettext("review_desk", "Disagrees"), note=found.dissent)
    else:
        yield Cell(pgettext("review_desk", "Disagrees without reasons: counts as agreeing"))


def _fees(ref: str) -> Sheet:
    link = Link(pgettext("review_desk", "Fees of the members"), reverse("web:review_desk:fees", args=[ref]))
    return Sheet(pgettext("review_desk", "Fees"), (LinkList((link,)),))


def _reading() -> Sheet:
    text = (
        pgettext(
            "review_desk",
            "Deviation: how far a member's sums lie above or below the mean of the others', on average of all bids.",
        ),
        pgettext(
            "review_desk",
            "Far: more than 30 % of the factor's points away from the median of the others. It is a question to the "
            "panel, not a finding.",
        ),
        pgettext(
            "review_desk",
            "A score is corrected only on the four grounds that the law lists, by the member who gave it, before "
            "anybody signs.",
        ),
    )
    note = NoteView(pgettext("review_desk", "With the result the figures by member are published, the scores are not."))
    return Sheet(pgettext("review_desk", "How to read this"), (Prose(text, quiet=True), note))
