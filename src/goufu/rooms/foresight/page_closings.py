"""Closings of the next weeks for everybody, and beside the forms that set a closing."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import pgettext

from goufu.base.civil import SHANGHAI, civil_instant
from goufu.core.cases import Case
from goufu.core.clock import Moment, clock_of_this_installation
from goufu.parties.regions import region
from goufu.rooms.foresight.asked import PROVINCE
from goufu.rooms.foresight.closings import HOURS, Quiet, counted, first_lawful, known, quiet
from goufu.rooms.procurement.interface import ClosingView, TenderView, tender_view
from goufu.ui.citing import lang
from goufu.ui.frame import frame_of
from goufu.ui.show import Cell, Choice, ChoiceButtons, Column, EmptyView, Link, PlainPage, Prose, Sheet, TableView, View
from goufu.ui.visitor import visitor
from goufu.ui.words import day_words, instant_words

WEEKS = 4
DAY = timedelta(days=1)
BESIDE_DAYS = 14
"""Days from the first quiet hour on that are shown beside a form."""
MOST = 300


def closings_page(request: HttpRequest) -> PlainPage:
    """The closings of the next four weeks in a province (`?at=`), by day and hour, each with its tender."""
    holder, moment = visitor(request), clock_of_this_installation().read()
    place = region(request.GET.get("at", "") or (f"{holder.region[:2]}0000" if holder else PROVINCE))
    found = known(place.code, moment.instant, civil_instant(moment.day + WEEKS * 7 * DAY))
    title = pgettext("foresight", "When tenders close")
    said = pgettext("foresight", "%(n)d tenders close in the next %(weeks)d weeks, as their public notices say.")
    return PlainPage(
        frame=frame_of(request, here="web:foresight:closings"), title=title,
        lead=said % {"n": len(found), "weeks": WEEKS}, meta=(place.full_name(lang()), day_words(moment.day)),
        crumbs=(Link(title, ""),), main=tuple(_sheets(found)),
    )  # fmt: skip


def _sheets(found: list[ClosingView]) -> Iterator[View]:
    if not found:
        yield EmptyView(
            pgettext("foresight", "No tender closes in these weeks."),
            pgettext("foresight", "A tender stands here from the day its notice is published."),
            Link(pgettext("foresight", "Projects"), reverse("web:projects")),
        )
        return
    yield Sheet(pgettext("foresight", "By day and hour"), (hours_table(found),))
    columns = (
        Column(pgettext("foresight", "Closes at")),
        Column(pgettext("foresight", "Project")),
        Column(pgettext("foresight", "Division")),
    )
    rows = tuple(_row(each) for each in found[:MOST])
    yield Sheet(pgettext("foresight", "Each tender"), (TableView(columns, rows, pgettext("foresight", "Each tender")),))


def _row(each: ClosingView) -> tuple[Cell, ...]:
    case = Link(each.title or each.ref, reverse("web:case", args=[each.ref]))
    return Cell(instant_words(each.deadline)), Cell(link=case), Cell(region(each.region).full_name(lang()))


def hours_table(found: list[ClosingView]) -> TableView:
    """Closings by day and hour: a row a day on which one closes."""
    busy = counted(found)
    days = sorted({day for day, _ in busy})
    hours = sorted({*HOURS, *(hour for _, hour in busy)})
    columns = (
        Column(pgettext("foresight", "Day")),
        *(Column(f"{hour}:00", right=True) for hour in hours),
        Column(pgettext("foresight", "All day"), right=True),
    )
    rows = tuple(
        (
            Cell(day_words(day)),
            *(Cell(str(busy[day, hour]) if (day, hour) in busy else "·") for hour in hours),
            Cell(str(sum(count for (each, _), count in busy.items() if each == day))),
        )
        for day in days
    )
    return TableView(columns, rows, pgettext("foresight", "Closings by day and hour"), matrix=True)


def beside_notice(case: Case, moment: Moment) -> Iterator[View]:
    """Beside the notice: quiet lawful hours to take, and what closes around them."""
    yield from _proposing(case, moment, correcting=False)


def beside_correction(case: Case, moment: Moment) -> Iterator[View]:
    """Beside a correction: the same, never before the deadline that stands."""
    yield from _proposing(case, moment, correcting=True)


def beside_extension(case: Case, moment: Moment) -> Iterator[View]:
    """Beside an extension after an outage, whose day the printed rule gives: what closes around it."""
    until = civil_instant(moment.day + BESIDE_DAYS * DAY)
    yield from _around(
        case, moment.instant, until, pgettext("foresight", "The rule of the notice gives the new deadline.")
    )


def _proposing(case: Case, moment: Moment, *, correcting: bool) -> Iterator[View]:
    tender = tender_view(case.ref)
    found = quiet(tender, moment.instant, correcting=correcting) if tender else []
    title = pgettext("foresight", "A quiet hour to close")
    if tender is None or not found:
        said = pgettext("foresight", "No hour can be proposed: the table of working days of that year is not known.")
        yield Sheet(title, (Prose((said,)),))
        return
    yield Sheet(
        title, (Prose((_lead(tender, moment.day, correcting=correcting),)), ChoiceButtons(tuple(map(_choice, found))))
    )
    first = min(each.at for each in found).astimezone(SHANGHAI).date()
    yield from _around(case, civil_instant(first), civil_instant(first + BESIDE_DAYS * DAY), "")


def _lead(tender: TenderView, today: date, *, correcting: bool) -> str:
    day = first_lawful(tender, today, correcting=correcting)
    if correcting or day is None:
        return pgettext(
            "foresight",
            "Hours that leave bidders the time the law gives them after a correction that affects bids.",
        )
    said = pgettext(
        "foresight", "Published today, the tender may close on %(day)s at the earliest. The hours with fewest closings:"
    )
    return said % {"day": day_words(day)}


def _choice(each: Quiet) -> Choice:
    local = each.at.astimezone(SHANGHAI)
    said = pgettext("foresight", "%(hour)d in that hour, %(day)d that day") % {"hour": each.in_hour, "day": each.on_day}
    return Choice(instant_words(each.at), "deadline", f"{local:%Y-%m-%d %H:%M}", said)


def _around(case: Case, since: datetime, until: datetime, said: str) -> Iterator[View]:
    found = [each for each in known(case.region, since, until) if each.ref != case.ref]
    title, everything = (
        pgettext("foresight", "What else closes then"),
        Link(pgettext("foresight", "When tenders close"), reverse("web:foresight:closings")),
    )
    table: View = (
        hours_table(found) if found else EmptyView(pgettext("foresight", "No other tender closes in these days."))
    )
    yield Sheet(title, (table,), note=said, foot_link=everything)
