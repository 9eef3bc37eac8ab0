"""The page of availability: our own record, the certificates, and how to look from outside."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path, reverse
from django.utils.translation import pgettext, pgettext_lazy
from django.views.decorators.http import require_GET

from goufu.core.clock import clock_of_this_installation
from goufu.core.models import Simulation
from goufu.core.uptime.stretches import Gap, gaps, up_share
from goufu.rooms.availability.models import Outage
from goufu.ui.frame import frame_of
from goufu.ui.response import show_page
from goufu.ui.show import Cell, Column, EmptyView, Figure, Figures, Link, PlainPage, Prose, Sheet, TableView, View
from goufu.ui.words import instant_words

FOOT = (("web:availability:availability", pgettext_lazy("availability", "Availability")),)
SPAN = timedelta(days=30)
_MOST = 50


@require_GET
def availability(request: HttpRequest) -> HttpResponse:
    """The page: thirty days of our own record, and every certificate."""
    now = clock_of_this_installation().read().instant
    page = PlainPage(
        frame=frame_of(request, here="web:availability:availability"),
        title=pgettext("availability", "Availability"),
        lead=pgettext(
            "availability",
            "When the platform could be reached. An outage near a deadline moves the deadline, by a rule that every"
            " notice prints.",
        ),
        main=tuple(_sheets(now)),
    )
    return show_page(request, page)


def _sheets(now: datetime) -> Iterator[View]:
    found = gaps(now - SPAN, now)[-_MOST:][::-1]
    yield _headline(now, found)
    yield Sheet(pgettext("availability", "Gaps in the platform's own record"), (_gaps(found),))
    yield Sheet(pgettext("availability", "Certified outages"), (_certificates(),))
    yield Sheet(pgettext("availability", "Looking from outside"), (_outside(),))


def _headline(now: datetime, found: list[Gap]) -> Figures:
    share = up_share(now - SPAN, now)
    said = "–" if share is None else f"{share / 100:.2f}%"
    return Figures(
        (
            Figure(pgettext("availability", "Reached, of the last 30 days"), said),
            Figure(pgettext("availability", "Gaps"), str(len(found))),
            Figure(pgettext("availability", "Certified outages"), str(Outage.objects.count())),
        )
    )


def _gaps(found: list[Gap]) -> View:
    if Simulation.objects.exists():
        return EmptyView(pgettext("availability", "On a simulated moment no record is kept."))
    if not found:
        return EmptyView(pgettext("availability", "None in the last 30 days, as far as the record reaches."))
    rows = tuple(
        (Cell(instant_words(each.since)), Cell(instant_words(each.until)), Cell(_long(each.seconds))) for each in found
    )
    return TableView(_columns(), rows, pgettext("availability", "Gaps in the platform's own record"))


def _columns() -> tuple[Column, ...]:
    return (
        Column(pgettext("availability", "From")),
        Column(pgettext("availability", "Until")),
        Column(pgettext("availability", "Minutes"), right=True),
    )


def _long(seconds: int) -> str:
    return f"{seconds / 60:.1f}"


def _certificates() -> View:
    certified = Outage.objects.order_by("-since")[:_MOST]
    rows = tuple(
        (
            Cell(instant_words(each.since)),
            Cell(instant_words(each.until)),
            Cell(_long(int((each.until - each.since).total_seconds()))),
            Cell(link=Link(each.ref, reverse("web:case", args=[each.ref]))),
        )
        for each in certified
    )
    if not rows:
        return EmptyView(pgettext("availability", "No outage was certified."))
    columns = (*_columns(), Column(pgettext("availability", "Certificate")))
    return TableView(columns, rows, pgettext("availability", "Certified outages"))


def _outside() -> View:
    return Prose(
        (
            pgettext(
                "availability",
                "The platform cannot see what keeps others from reaching it. Anybody may run a prober on a machine"
                " elsewhere; what it writes is signed line by line, and a certificate can rest on it:",
            ),
            "goufu probe https://… --to probes.jsonl --key prober.key",
        )
    )


urlpatterns: list[URLPattern] = [path("availability", availability, name="availability")]
