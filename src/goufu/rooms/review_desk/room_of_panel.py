"""The panel's own page: the bids before it, what is on file about each, and what can be done next."""

from collections.abc import Iterator

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import pgettext, pgettext_lazy

from goufu.parties.holders import Holder
from goufu.rooms.evaluation.interface import (
    BidView,
    ReviewView,
    bids_before,
    bids_by_letter,
    letters_of,
    may_see_bids,
    names_hidden,
    points_text,
    whose,
)
from goufu.ui.frame import frame_of
from goufu.ui.show import Cell, Column, Link, LinkList, ListPage, TableView
from goufu.ui.words import chinese, percent_words

_ACTS = {
    "drawn": ("check_qualification", "exclude_response"),
    "consulting": ("hold_consultation", "exclude_response"),
    "scoring": ("review_low_price", "exclude_response"),
    "ranking": ("review_low_price", "exclude_response"),
}
"""What is done on one bid, by the review's state."""


def page_of(request: HttpRequest, case: ReviewView, holder: Holder) -> ListPage:
    """The page for one who may see the bids."""
    may_see_bids(case.ref, holder)
    blind = names_hidden(case.ref, holder)
    return ListPage(
        frame=frame_of(request, here="web:todo"),
        title=pgettext("review_desk", "Bids before the panel"),
        meta=(case.title, case.ref, case.state_title),
        crumbs=(Link(case.title, reverse("web:case", args=[case.ref])), Link(pgettext("review_desk", "Bids"), "")),
        made_up=case.synthetic,
        table=TableView(tuple(_columns(case, blind=blind)), _rows(case, blind=blind)),
        note=_note(case, blind=blind),
    )


def _note(case: ReviewView, *, blind: bool) -> str:
    """In a blind review the names alone, without letters, so that everybody can say what ties her to one."""
    said = pgettext("review_desk", "Nothing of this page is public before the result.")
    if not blind:
        return said
    names = pgettext("review_desk", ", ").join(name_of(each) for each in bids_before(case.ref))
    took = pgettext("review_desk", "Names are hidden until every member has scored. These took part: %(names)s")
    return took % {"names": names}


def name_of(bid: BidView) -> str:
    """A bidder's name in the reader's language."""
    return bid.name_zh if chinese() else bid.name_en or bid.name_zh


def _columns(case: ReviewView, *, blind: bool) -> Iterator[Column]:
    yield Column(pgettext("review_desk", "Bid") if blind else pgettext("review_desk", "Bidder"))
    yield Column(pgettext("review_desk", "Reference"))
    if not blind:
        yield Column(pgettext("review_desk", "Price that counts"), right=True)
    yield Column(pgettext("review_desk", "Standing"))
    yield Column(pgettext("review_desk", "Total and rank"), right=True)
    if case.state in _ACTS:
        yield Column(pgettext("review_desk", "To be done"))


def _rows(case: ReviewView, *, blind: bool) -> tuple[tuple[Cell, ...], ...]:
    marks = letters_of(case.ref, stems=chinese())
    return tuple(tuple(_row(case, each, marks[each.bid], blind=blind)) for each in bids_by_letter(case.ref))


def _row(case: ReviewView, bid: BidView, mark: str, *, blind: bool) -> Iterator[Cell]:
    if blind:
        yield Cell(mark)
    else:
        yield Cell(name_of(bid), note=_who(bid))
    yield Cell(bid.bid)
    if not blind:
        yield Cell(money=bid.quote_fen)
    yield Cell(STANDINGS[bid.standing], note="" if blind else _why(bid))
    yield Cell(f"{points_text(bid.total)} · {bid.rank}" if bid.rank else "–")
    if case.state in _ACTS:
        yield Cell(view=LinkList(tuple(_links(case, bid))))


def _who(bid: BidView) -> str:
    """The bidder's code, or the members of the consortium that it leads, each with its share."""
    said = ", ".join(f"{each['name_zh']} {percent_words(each['share_bp'])}" for each in bid.members)
    return pgettext("review_desk", "leads a consortium: %(members)s") % {"members": said} if said else bid.provider


STANDINGS = {
    "unchecked": pgettext_lazy("review_desk", "Not checked"),
    "passed": pgettext_lazy("review_desk", "Passed"),
    "found": pgettext_lazy("review_desk", "Barred by a finding"),
    "excluded": pgettext_lazy("review_desk", "Excluded"),
}


def _why(bid: BidView) -> str:
    key = "zh" if chinese() else "en"
    said = [f"{whose(each, key)}{each[f'text_{key}']} {each[f'cited_{key}']}" for each in bid.findings]
    return " ".join([*said, *([bid.clause] if bid.clause else [])])


def _links(case: ReviewView, bid: BidView) -> Iterator[Link]:
    titles = {
        "check_qualification": pgettext("review_desk", "Check"),
        "hold_consultation": pgettext("review_desk", "Talk"),
        "review_low_price": pgettext("review_desk", "Examine the price"),
        "exclude_response": pgettext("review_desk", "Exclude"),
    }
    for act in _ACTS[case.state]:
        yield Link(titles[act], reverse("web:act_on", args=[act, case.ref]) + f"?response={bid.bid}")
