"""Families of figures that this room tells itself: who lives where, and what counties report."""

from collections.abc import Iterator
from datetime import date

from goufu.core.rollup.shares import Scope, Share, counted
from goufu.rooms.indicators.models import Place, PlaceList, ReportedFigure

LISTED = "listed"
"""The part that counts the counties which have said how many people live in each of their places."""


@counted("residents", reads={PlaceList: "region"}, acts=("list_places",), stock=True, alone=True)
def residents(scope: Scope) -> Iterator[Share]:
    """People living in town and in the country, by the newest list of places of the last day."""
    lists = list(PlaceList.objects.filter(scope.of()).order_by("region", "as_of", "opened"))
    places = _by_list(lists)
    later: dict[str, date] = {}
    for each in reversed(lists):
        ends, later[each.region] = later.get(each.region), each.as_of
        found = places.get(each.ref, [])
        for setting in ("urban", "rural"):
            people = sum(number or 0 for where, number in found if where == setting)
            yield Share(each.region, each.as_of, people, part=setting, ends=ends, refs=(each.ref,))
        whole = bool(found) and all(number is not None for _, number in found)
        yield Share(each.region, each.as_of, int(whole), part=LISTED, ends=ends, refs=(each.ref,))


@counted("reported", reads={ReportedFigure: "region"}, acts=("report_figure",))
def reported(scope: Scope) -> Iterator[Share]:
    """What a county reports of a year: its newest figure of each indicator."""
    found = ReportedFigure.objects.filter(scope.of(), year__range=(scope.since.year, scope.until.year))
    newest = {(each.region, each.indicator, each.year): each for each in found.order_by("stated_on", "opened")}
    for each in newest.values():
        day = max(date(each.year, 1, 1), scope.since)
        yield Share(each.region, day, each.value, each.out_of or 0, part=each.indicator, refs=(each.ref,))


def _by_list(lists: list[PlaceList]) -> dict[str, list[tuple[str, int | None]]]:
    found: dict[str, list[tuple[str, int | None]]] = {}
    columns = ("list__ref", "setting", "residents")
    for ref, setting, number in Place.objects.filter(list__in=lists).values_list(*columns):
        found.setdefault(ref, []).append((setting, number))
    return found
