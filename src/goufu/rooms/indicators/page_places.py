"""A county's places: town or country, who lives there, and how many people services reached in the year."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from datetime import date

from django.urls import reverse
from django.utils.translation import pgettext

from goufu.base.regions import level
from goufu.core.rollup.shares import Scope, Span, families
from goufu.rooms.indicators.looking import PILOTS, Look
from goufu.rooms.indicators.models import Place, PlaceList
from goufu.ui.show import Cell, Column, EmptyView, Link, Sheet, TableView

FIELDS = ("elderly_care", "child_rearing", "disability_support")
Reached = Mapping[str, Counter[str]]


def places_sheet(look: Look) -> Sheet | None:
    """The county's newest list of places with the year's services; None for wider areas."""
    if look.area == PILOTS or level(look.area) != "county":
        return None
    newest = PlaceList.objects.filter(region=look.area).order_by("as_of", "opened").last()
    title = pgettext("indicators", "Places, and people reached in %(year)d") % {"year": look.year}
    if newest is None:
        link = Link(pgettext("indicators", "List the places"), reverse("web:act", args=["list_places"]))
        empty = pgettext("indicators", "Nobody has said yet which places are town and which country.")
        return Sheet(title, (EmptyView(empty, link=link),))
    note = f"{newest.source}, {newest.as_of.isoformat()}"
    return Sheet(title, (_table(newest, _reached(look)),), note=note)


def _reached(look: Look) -> Reached:
    """People reached, by place (empty: not known) and field."""
    span = Span(date(look.year, 1, 1), min(date(look.year, 12, 31), look.day))
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for each in families()["services_reached"].shares(Scope((span,), regions=frozenset({look.area}))):
        found[each.place][each.part.split(".")[0]] += each.value
    return found


def _table(of: PlaceList, reached: Reached) -> TableView:
    columns = (
        Column(pgettext("indicators", "Place")),
        Column(pgettext("indicators", "Town or country")),
        Column(pgettext("indicators", "Residents"), right=True),
        Column(pgettext("indicators", "Elderly care"), right=True),
        Column(pgettext("indicators", "Child services"), right=True),
        Column(pgettext("indicators", "Disability support"), right=True),
    )
    lines = [tuple(_line(each, reached)) for each in of.places.all()]
    unknown = reached.get("", Counter())
    if unknown:
        lines.append((Cell(pgettext("indicators", "Place not known")), Cell("–"), Cell("–"), *_people(unknown)))
    return TableView(columns, tuple(lines), pgettext("indicators", "Places"))


def _line(place: Place, reached: Reached) -> Iterator[Cell]:
    yield Cell(place.name)
    yield Cell(pgettext("indicators", "Urban") if place.setting == "urban" else pgettext("indicators", "Rural"))
    yield Cell(f"{place.residents:,}" if place.residents is not None else pgettext("indicators", "not known"))
    yield from _people(reached.get(place.name, Counter()))


def _people(found: Counter[str]) -> tuple[Cell, ...]:
    return tuple(Cell(f"{found[field]:,}") for field in FIELDS)
