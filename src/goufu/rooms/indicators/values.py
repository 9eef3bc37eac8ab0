"""An indicator's value for an area and a year, from the roll-up: known first, then the figure.

Where the denominator, the coverage or the places are not known, there is no figure but what is missing.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final, Literal

from django.db.models import Sum as Total

from goufu.core.models import AreaCell
from goufu.core.rollup.shares import Sum
from goufu.core.rollup.tables import COVERAGE, ENOUGH_BP
from goufu.parties.authority import region_stem
from goufu.parties.regions import all_regions
from goufu.rooms.indicators.facts import LISTED
from goufu.rooms.indicators.trees import Formula, Indicator

WHOLE: Final = 10_000
PER_THOUSAND: Final = 100_000
"""Hundredths per 1,000."""
Missing = Literal["", "coverage", "places", "report", "records"]
Figures = Mapping[tuple[str, int], tuple[Sum, Sum]]
"""By figure and year: over the whole area, and over those divisions of whose purchasing enough is known."""


@dataclass(frozen=True)
class Value:
    """A value in the indicator's unit, None with what is `missing`; for how many of the area's `divisions` it is known
    (`known`), and what it was divided from.
    """

    value: int | None
    missing: Missing
    known: int
    divisions: int
    over: int = 0
    under: int = 0

    def meets(self, indicator: Indicator, year: int) -> bool | None:
        """Whether it meets the year's target; None where either is not known."""
        target = indicator.targets.get(year)
        if self.value is None or target is None:
            return None
        return abs(self.value) <= target if indicator.better == "less" else self.value >= target


def figures_of(areas: Collection[str], years: Collection[int], figures: Collection[str] = ()) -> dict[str, Figures]:
    """What the roll-up holds of some areas and years, by area; of all figures unless some are named."""
    found: dict[str, dict[tuple[str, int], tuple[Sum, Sum]]] = defaultdict(dict)
    cells = AreaCell.objects.filter(area__in=areas, year__in=years)
    if figures:
        cells = cells.filter(figure__in=[*figures, *_ALWAYS])
    for area, figure, year, *rest in cells.values_list("area", "figure", "year", *_WHOLE, *_KNOWN):
        found[area][figure, year] = (Sum(*rest[:3]), Sum(*rest[3:]))
    return dict(found)


def figures_together(areas: Collection[str], years: Collection[int]) -> Figures:
    """The same over some areas together."""
    cells = AreaCell.objects.filter(area__in=areas, year__in=years).values("figure", "year").order_by()
    sums = cells.annotate(**{f"all_{name}": Total(name) for name in (*_WHOLE, *_KNOWN)})
    columns = [f"all_{name}" for name in (*_WHOLE, *_KNOWN)]
    return {
        (figure, year): (Sum(*rest[:3]), Sum(*rest[3:]))
        for figure, year, *rest in sums.values_list("figure", "year", *columns)
    }


_WHOLE = ("value", "out_of", "records")
_KNOWN = ("known_value", "known_out_of", "known_records")
_PLACES = f"residents:{LISTED}"
_ALWAYS = (COVERAGE, _PLACES)


@cache
def counties_in(area: str) -> int:
    """How many counties, districts and cities lie in a division (a county is one itself)."""
    stem = region_stem(area)
    return sum(each.level == "county" and each.code.startswith(stem) for each in all_regions()) or 1


def value_of(indicator: Indicator, year: int, figures: Figures, divisions: int) -> Value:
    """The indicator's value of a year, in an area of so many divisions."""
    at = _At(indicator, year, figures)
    known = min(at.known(), divisions) if indicator.covered or indicator.reported else divisions
    if not _enough(known, divisions):
        return Value(None, "report" if indicator.reported else "coverage", known, divisions)
    if indicator.places and at.listed() < known:
        return Value(None, "places", min(known, at.listed()), divisions)
    if at.too_many_unknown():
        return Value(None, "places", known, divisions)
    over, under, value = at.counted()
    return Value(value, "" if value is not None else "records", known, divisions, over, under)


def _enough(known: int, divisions: int) -> bool:
    return known * WHOLE >= ENOUGH_BP * divisions and known > 0


class _At:
    """The figures of one year, as an indicator reads them."""

    def __init__(self, indicator: Indicator, year: int, figures: Figures) -> None:
        self.indicator, self.year, self.figures = indicator, year, figures

    def sum(self, figure: str) -> Sum:
        """Over the divisions that count for this indicator."""
        whole, known = self.figures.get((figure, self.year), (Sum(), Sum()))
        return known if self.indicator.covered else whole

    def known(self) -> int:
        """Of how many divisions enough is known."""
        if self.indicator.reported:
            return max(self.sum(figure).records for figure in self.indicator.figures())
        return self.sum(COVERAGE).records

    def listed(self) -> int:
        """How many of them have said how many people live in each place."""
        return self.sum(_PLACES).value

    def too_many_unknown(self) -> bool:
        """Whether it is not known of too much whether it lies in town or country."""
        unknown = self.add(self.indicator.unknown)
        told = unknown + sum(self.add(each.over) for each in self.indicator.formulas())
        if self.indicator.measure and self.indicator.measure.under and not self.indicator.places:
            told = unknown + self.add(self.indicator.measure.under)
        return bool(unknown) and unknown * WHOLE > (WHOLE - ENOUGH_BP) * told

    def add(self, figures: Iterable[str]) -> int:
        """The values of some figures together."""
        return sum(self.sum(figure).value for figure in figures)

    def parts(self, formula: Formula) -> tuple[int, int]:
        """What is divided by what."""
        under = self.add(formula.under) if formula.under else sum(self.sum(each).out_of for each in formula.over)
        return self.add(formula.over), under

    def counted(self) -> tuple[int, int, int | None]:
        """What is divided by what, and the value; None where nothing is there to divide by."""
        kind, formulas = self.indicator.kind, [self.parts(each) for each in self.indicator.formulas()]
        if kind in {"count", "money"}:
            return formulas[0][0], 0, formulas[0][0]
        factor = WHOLE if kind == "share" else PER_THOUSAND
        rates = [over * factor // under if under else None for over, under in formulas]
        if kind != "gap":
            return *formulas[0], rates[0]
        first, second = rates
        return 0, 0, None if first is None or second is None else first - second
