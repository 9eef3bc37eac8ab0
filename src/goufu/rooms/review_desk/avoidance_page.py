"""The avoidance list: an expert reads and keeps her own, the supervisor reads those of the division."""

from collections.abc import Iterator

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import pgettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET

from goufu.parties.holders import Holder
from goufu.rooms.evaluation.interface import AvoidanceView, avoidance_list
from goufu.rooms.review_desk.conflicts_page import office_words
from goufu.ui.frame import frame_of
from goufu.ui.response import show_page
from goufu.ui.show import Cell, Column, EmptyView, Link, LinkList, OrganizationPage, Prose, Sheet, TableView
from goufu.ui.visitor import must_be_holder


@never_cache
@require_GET
def avoidances(request: HttpRequest) -> HttpResponse:
    """The list that this office may read; whoever may read none finds it empty."""
    holder = must_be_holder(request)
    found = avoidance_list(holder)
    title = pgettext("review_desk", "Avoidance list")
    record = Link(
        pgettext("review_desk", "Record whom an expert avoids"), reverse("web:act", args=["record_avoidance"])
    )
    page = OrganizationPage(
        frame=frame_of(request, here="web:todo"),
        title=title,
        meta=(),
        crumbs=(Link(title, ""),),
        main=(Sheet(title, (_table(found, holder) if found else _none(),)),),
        side=(Sheet(pgettext("review_desk", "To be done"), (LinkList((record,)),)), _reading()),
    )
    return show_page(request, page)


def _none() -> EmptyView:
    return EmptyView(pgettext("review_desk", "Nothing stands on the list."))


def _table(found: tuple[AvoidanceView, ...], holder: Holder) -> TableView:
    columns = (
        Column(pgettext("review_desk", "Expert")),
        Column(pgettext("review_desk", "Avoided")),
        Column(pgettext("review_desk", "Ground and reason")),
        Column(pgettext("review_desk", "Recorded")),
        Column(pgettext("review_desk", "Until")),
        Column(pgettext("review_desk", "To be done")),
    )
    return TableView(columns, tuple(tuple(_row(each, holder)) for each in found))


def _row(each: AvoidanceView, holder: Holder) -> Iterator[Cell]:
    yield Cell(office_words(each.expert))
    yield Cell(each.avoided, note=each.uscc)
    yield Cell(each.tie, note=each.reason)
    yield Cell(day=each.recorded)
    yield Cell(day=each.until)
    if each.expert == holder.office:
        lift = Link(pgettext("review_desk", "Take off"), reverse("web:act_on", args=["lift_avoidance", each.ref]))
        yield Cell(link=lift)
    else:
        yield Cell("–")


def _reading() -> Sheet:
    text = (
        pgettext(
            "review_desk",
            "What was recorded before the bids were opened leaves the expert out of the draw. What is recorded later "
            "does not change the draw; it counts as a tie, and the member leaves.",
        ),
        pgettext("review_desk", "Nothing of this list is published."),
    )
    return Sheet(pgettext("review_desk", "How to read this"), (Prose(text, quiet=True),))
