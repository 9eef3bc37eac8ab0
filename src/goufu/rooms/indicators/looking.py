"""What a page looks at: the tree, the years, the area; and the values there, read at once."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.http import HttpRequest

from goufu.core.clock import clock_of_this_installation
from goufu.core.rollup.refresh import YEARS, stands_on
from goufu.parties.regions import Region, all_regions, region
from goufu.rooms.indicators.standing import TreeInForce, chosen
from goufu.rooms.indicators.trees import Aspect, Indicator
from goufu.rooms.indicators.values import Figures, Value, counties_in, figures_of, figures_together, value_of
from goufu.rooms.pilots.interface import MECHANISMS, designated

PROVINCE, PILOTS = "510000", "pilots"
SHOWN = 3
"""How many years a table shows at first."""
FIVE = tuple(name for name in MECHANISMS if name != "incubation")
"""The programme's five mechanisms; incubation is a system of its own."""


@dataclass(frozen=True)
class Look:
    """A tree on a day, over some years, at an area: a division's code, or `pilots` for the designated ones together."""

    of: TreeInForce
    day: date
    years: tuple[int, ...]
    area: str

    @property
    def year(self) -> int:
        """The newest year."""
        return self.years[-1]

    @property
    def divisions(self) -> int:
        """How many counties the area has."""
        return len(designated()) if self.area == PILOTS else counties_in(self.area)

    def figures(self) -> Figures:
        """What the roll-up holds of the area."""
        if self.area == PILOTS:
            return figures_together(designated(), self.years)
        return figures_of([self.area], self.years).get(self.area, {})


@dataclass(frozen=True)
class Row:
    """An indicator with its values, year by year."""

    aspect: Aspect
    indicator: Indicator
    values: tuple[Value, ...]


def looked(request: HttpRequest, area: str) -> Look:
    """What the address asks for; the roll-up is brought up to date first."""
    day = stands_on(clock_of_this_installation().read().day)
    every = request.GET.get("years", "") == "all"
    count = YEARS if every else SHOWN
    asked = request.GET.get("year", "")
    last = int(asked) if asked.isdecimal() and day.year - YEARS < int(asked) <= day.year else day.year
    years = range(max(day.year - YEARS + 1, last - count + 1), last + 1)
    return Look(chosen(request.GET.get("tree", "")), day, tuple(years), area)


def rows(look: Look) -> list[Row]:
    """Every indicator of the tree with its values."""
    figures, divisions = look.figures(), look.divisions
    return [
        Row(aspect, each, tuple(value_of(each, year, figures, divisions) for year in look.years))
        for _, aspect in look.of.tree.aspects()
        for each in aspect.indicator
    ]


def below(code: str) -> Iterator[Region]:
    """The divisions one step below."""
    yield from (each for each in all_regions() if each.parent == code)


def around(code: str) -> list[Region]:
    """The division and those it lies in, the province first."""
    found = [region(code)]
    while found[0].code != PROVINCE and found[0].parent.startswith(PROVINCE[:2]):
        found.insert(0, region(found[0].parent))
    return found


def values_below(look: Look, indicator: Indicator) -> list[tuple[Region, Value]]:
    """The newest year's value of one indicator in each division below the area."""
    inside = list(below(look.area)) or [region(look.area)]
    found = figures_of([each.code for each in inside], [look.year], indicator.figures())
    return [(each, value_of(indicator, look.year, found.get(each.code, {}), counties_in(each.code))) for each in inside]
