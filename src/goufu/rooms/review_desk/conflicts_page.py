"""The supervisor's page of what ties members and bidders, with the step that lets a member leave."""

from collections.abc import Iterable, Iterator
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import pgettext, pgettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET

from goufu.core.clock import clock_of_this_installation
from goufu.parties.authority import covers
from goufu.parties.models import Office
from goufu.rooms.evaluation.interface import ReviewView, review_shown, seats_of
from goufu.rooms.review_desk.conflicts import Conflict, conflicts_of
from goufu.rooms.review_desk.refusals import Withheld
from goufu.ui.frame import frame_of
from goufu.ui.response import show_page
from goufu.ui.show import Cell, Column, EmptyView, Link, OrganizationPage, Prose, Sheet, StateView, TableView
from goufu.ui.visitor import must_be_holder
from goufu.ui.words import chinese

SUPERVISOR = "supervisor.officer"


@never_cache
@require_GET
def conflicts(request: HttpRequest, ref: str) -> HttpResponse:
    """The page, for supervising officers of the division alone."""
    case, holder = review_shown(ref), must_be_holder(request)
    if SUPERVISOR not in holder.roles or not covers(holder.region, case.region):
        raise Withheld("What ties members and bidders is shown to the supervisor.", cure="Ask the supervising officer.")
    found = conflicts_of(case, clock_of_this_installation().read().day)
    title = pgettext("review_desk", "What ties members and bidders")
    page = OrganizationPage(
        frame=frame_of(request, here="web:todo"),
        title=title,
        meta=(case.title, case.ref, case.state_title),
        crumbs=(Link(case.title, reverse("web:case", args=[case.ref])), Link(title, "")),
        made_up=case.synthetic,
        main=tuple(_sheets(case, found)),
        side=(_reading(),),
    )
    return show_page(request, page)


def _sheets(case: ReviewView, found: list[Conflict]) -> Iterator[Sheet]:
    of_members, among = [each for each in found if each.office], [each for each in found if not each.office]
    yield Sheet(pgettext("review_desk", "Members and bidders"), (_members(case, of_members) or _none(),))
    yield Sheet(pgettext("review_desk", "Bidders among themselves"), (_bidders(among) or _none(),))


def _none() -> EmptyView:
    return EmptyView(pgettext("review_desk", "The registers show no such path."))


def _members(case: ReviewView, found: Iterable[Conflict]) -> TableView | None:
    sits = {each.office for each in seats_of(case.ref) if each.sits}
    rows = tuple(
        (
            Cell(office_words(each.office), note="" if each.office in sits else pgettext("review_desk", "substitute")),
            Cell(each.path), Cell(view=_weight(each)),
            Cell(link=_leave(case, each)) if each.office in sits else Cell("–"),
        )
        for each in found
    )  # fmt: skip
    columns = (
        Column(pgettext("review_desk", "Member")),
        Column(pgettext("review_desk", "Path")),
        Column(pgettext("review_desk", "Weight")),
        Column(pgettext("review_desk", "To be done")),
    )
    return TableView(columns, rows) if rows else None


def _bidders(found: Iterable[Conflict]) -> TableView | None:
    rows = tuple((Cell(each.path), Cell(view=_weight(each))) for each in found)
    columns = (Column(pgettext("review_desk", "Path")), Column(pgettext("review_desk", "Weight")))
    return TableView(columns, rows) if rows else None


def _weight(found: Conflict) -> StateView:
    return StateView(_WEIGHTS[found.bars], "late" if found.bars else "")


_WEIGHTS = {
    True: pgettext_lazy("review_desk", "Bars by law"),
    False: pgettext_lazy("review_desk", "To be looked at"),
}


def _leave(case: ReviewView, found: Conflict) -> Link:
    given = urlencode({"cause": "tie", "office": found.office, "reason": found.path})
    address = reverse("web:act_on", args=["withdraw_from_panel", case.ref])
    return Link(pgettext("review_desk", "Let the member leave"), f"{address}?{given}")


def office_words(code: str) -> str:
    """An office's title in the reader's language; its code where nobody knows it."""
    office = Office.objects.filter(code=code).first()
    if office is None:
        return code
    return office.title_zh if chinese() else office.title_en or office.title_zh


def _reading() -> Sheet:
    text = (
        pgettext(
            "review_desk",
            "Computed now from the registers of offices and providers, from earlier awards and from the contacts and "
            "files of the opened bids. What nobody entered is not found; members declare besides.",
        ),
        pgettext("review_desk", "Who leaves is followed by the next substitute of the same draw."),
    )
    return Sheet(pgettext("review_desk", "How to read this"), (Prose(text, quiet=True),))
