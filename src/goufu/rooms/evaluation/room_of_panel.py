"""The panel's own page: the bids before it, what is on file about each, and what can be done next."""

from collections.abc import Iterator
from contextlib import suppress

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import pgettext, pgettext_lazy

from goufu.core.reading import may_read
from goufu.parties.holders import Holder
from goufu.rooms.evaluation.blinding import in_order, is_blind, letters
from goufu.rooms.evaluation.findings import whose
from goufu.rooms.evaluation.models import Candidate, Review
from goufu.rooms.evaluation.panel import EXPERT, all_candidates, own_seat
from goufu.rooms.evaluation.refusals import NotOnPanel
from goufu.rooms.evaluation.scoring import points_text
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


def may_see_bids(case: Review, holder: Holder) -> None:
    """Members of the panel, the purchaser and its overseers; other experts of the pool not."""
    if EXPERT in holder.roles:
        own_seat(case, holder)
    elif not may_read(case, holder):
        raise NotOnPanel(
            "The bids are read by the panel, the purchaser and its overseers.", cure="Wait for the result."
        )


def sees_bids(ref: str, holder: Holder | None) -> bool:
    """Whether the holder may see the bids of the review of that reference."""
    case = Review.objects.filter(ref=ref).first()
    if case is None or holder is None:
        return False
    with suppress(NotOnPanel):
        may_see_bids(case, holder)
        return True
    return False


def page_of(request: HttpRequest, case: Review, holder: Holder) -> ListPage:
    """The page for one who may see the bids."""
    may_see_bids(case, holder)
    blind = is_blind(case, holder)
    return ListPage(
        frame=frame_of(request, here="web:todo"),
        title=pgettext("evaluation", "Bids before the panel"),
        meta=(case.title, case.ref, pgettext("evaluation", case.states_of.named(case.state).title)),
        crumbs=(Link(case.title, reverse("web:case", args=[case.ref])), Link(pgettext("evaluation", "Bids"), "")),
        made_up=case.synthetic,
        table=TableView(tuple(_columns(case, blind=blind)), _rows(case, blind=blind)),
        note=_note(case, blind=blind),
    )


def _note(case: Review, *, blind: bool) -> str:
    """In a blind review the names alone, without letters, so that everybody can say what ties her to one."""
    said = pgettext("evaluation", "Nothing of this page is public before the result.")
    if not blind:
        return said
    names = pgettext("evaluation", ", ").join(name_of(each) for each in all_candidates(case))
    took = pgettext("evaluation", "Names are hidden until every member has scored. These took part: %(names)s")
    return took % {"names": names}


def name_of(bid: Candidate) -> str:
    """A bidder's name in the reader's language."""
    return bid.name_zh if chinese() else bid.name_en or bid.name_zh


def _columns(case: Review, *, blind: bool) -> Iterator[Column]:
    yield Column(pgettext("evaluation", "Bid") if blind else pgettext("evaluation", "Bidder"))
    yield Column(pgettext("evaluation", "Reference"))
    if not blind:
        yield Column(pgettext("evaluation", "Price that counts"), right=True)
    yield Column(pgettext("evaluation", "Standing"))
    yield Column(pgettext("evaluation", "Total and rank"), right=True)
    if case.state in _ACTS:
        yield Column(pgettext("evaluation", "To be done"))


def _rows(case: Review, *, blind: bool) -> tuple[tuple[Cell, ...], ...]:
    marks = letters(case, stems=chinese())
    return tuple(tuple(_row(case, each, marks[each.bid], blind=blind)) for each in in_order(case))


def _row(case: Review, bid: Candidate, mark: str, *, blind: bool) -> Iterator[Cell]:
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


def _who(bid: Candidate) -> str:
    """The bidder's code, or the members of the consortium that it leads, each with its share."""
    said = ", ".join(f"{each['name_zh']} {percent_words(each['share_bp'])}" for each in bid.members)
    return pgettext("evaluation", "leads a consortium: %(members)s") % {"members": said} if said else bid.provider


STANDINGS = {
    "unchecked": pgettext_lazy("evaluation", "Not checked"),
    "passed": pgettext_lazy("evaluation", "Passed"),
    "found": pgettext_lazy("evaluation", "Barred by a finding"),
    "excluded": pgettext_lazy("evaluation", "Excluded"),
}


def _why(bid: Candidate) -> str:
    key = "zh" if chinese() else "en"
    said = [f"{whose(each, key)}{each[f'text_{key}']} {each[f'cited_{key}']}" for each in bid.findings]
    return " ".join([*said, *([bid.clause] if bid.clause else [])])


def _links(case: Review, bid: Candidate) -> Iterator[Link]:
    titles = {
        "check_qualification": pgettext("evaluation", "Check"),
        "hold_consultation": pgettext("evaluation", "Talk"),
        "review_low_price": pgettext("evaluation", "Examine the price"),
        "exclude_response": pgettext("evaluation", "Exclude"),
    }
    for act in _ACTS[case.state]:
        yield Link(titles[act], reverse("web:act_on", args=[act, case.ref]) + f"?response={bid.bid}")
