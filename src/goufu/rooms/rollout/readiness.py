"""The readiness of a county: an index that is computed from its parts and never typed.

A part is a criterion that the platform's records measure: its formula, its source, its day, and its value, or why too
little is known. The index is the weighted mean of the parts that are known, and is itself unknown where they make up
less of the weight than the province has laid down. The board of all counties reads the roll-up, the page of one county
the records themselves; both are the same sums.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final, Self

from goufu.core.models import OwnCell
from goufu.core.rollup.refresh import YEARS, refresh
from goufu.core.rollup.shares import Key, Scope, Sum, families, years
from goufu.core.rollup.tables import COVERAGE
from goufu.parties.authority import region_stem
from goufu.parties.models import Organ
from goufu.parties.regions import all_regions
from goufu.rooms.rollout.criteria import CriterionGiven, criteria_of, criteria_on
from goufu.rooms.rollout.measures import READINESS
from goufu.rooms.rollout.models import AdmissionCriteria

WHOLE: Final = 10_000
NOT_HERE: Final = "not_here"
UNCOVERED: Final = "uncovered"
NOTHING_TO_MEASURE: Final = "nothing_to_measure"
UNSUPPLIED: Final = "unsupplied"
_SICHUAN: Final = "510000"


@dataclass(frozen=True)
class Part:
    """A part of the index. `unknown` says why too little is known; where it is empty, value and share reached stand."""

    criterion: CriterionGiven
    since: date
    until: date
    value: int | None = None
    out_of: int | None = None
    unknown: str = ""

    @property
    def reached_bp(self) -> int | None:
        """How far the criterion is met, in basis points and at most all; None where too little is known."""
        if self.unknown or self.value is None:
            return None
        value = self.value if self.out_of is None else self.value * WHOLE // self.out_of
        return min(WHOLE, value * WHOLE // self.criterion.at_least)

    def as_json(self) -> dict[str, Any]:
        """As an entry states it."""
        return {
            "number": self.criterion.number, "measure": self.criterion.measure, "weight": self.criterion.weight,
            "at_least": self.criterion.at_least, "since": self.since.isoformat(), "until": self.until.isoformat(),
            "value": self.value, "out_of": self.out_of, "reached_bp": self.reached_bp, "unknown": self.unknown,
        }  # fmt: skip


@dataclass(frozen=True)
class Readiness:
    """A county's parts, and the index they make."""

    parts: tuple[Part, ...]
    least_known_bp: int

    @property
    def index_bp(self) -> int | None:
        """The index in basis points; None where too little is known."""
        return index_of([(each.criterion.weight, each.reached_bp) for each in self.parts], self.least_known_bp)


def index_of(parts: Sequence[tuple[int, int | None]], least_known_bp: int) -> int | None:
    """The weighted mean, rounded down, of what is known of `(weight, share reached)`; None where it is too little."""
    every = sum(weight for weight, _ in parts)
    known = [(weight, reached) for weight, reached in parts if reached is not None]
    weights = sum(weight for weight, _ in known)
    if not weights or weights * WHOLE < least_known_bp * every:
        return None
    return sum(weight * reached for weight, reached in known) // weights


def counties(code: str = _SICHUAN) -> list[str]:
    """The codes of the counties in a division (of the county itself, if it is one)."""
    stem = region_stem(code)
    return [each.code for each in all_regions() if each.level == "county" and each.code.startswith(stem)]


def readiness_by_county(day: date) -> dict[str, Readiness]:
    """The readiness of every county of the province, from the roll-up; empty where no criteria are put up."""
    listed = criteria_on(day)
    if listed is None:
        return {}
    refresh(day)
    return _ready(listed, counties(), Reading.rolled(day, _measured(listed)))


def readiness_of(code: str, day: date) -> Readiness | None:
    """One county's readiness, from the records themselves; None where no criteria are put up, or it is no county."""
    listed = criteria_on(day)
    if listed is None:
        return None
    return _ready(listed, [each for each in counties(code) if each == code], Reading.live(code, day)).get(code)


def _measured(listed: AdmissionCriteria) -> list[CriterionGiven]:
    return [each for each in criteria_of(listed) if each.measure]


def _ready(listed: AdmissionCriteria, codes: Iterable[str], reading: "Reading") -> dict[str, Readiness]:
    measured = _measured(listed)
    return {
        code: Readiness(tuple(reading.part(each, code) for each in measured), listed.least_known_bp) for code in codes
    }


@dataclass(frozen=True)
class Reading:
    """What is known on a day: the divisions that have an organ of the state on the platform (of all others no record
    tells anything), and the sums of their own records by division, figure and year.
    """

    day: date
    here: frozenset[str]
    sums: Mapping[Key, Sum]

    @classmethod
    def rolled(cls, day: date, measured: Iterable[CriterionGiven]) -> Self:
        """Of all counties, from the roll-up."""
        criteria = list(measured)
        first = day.year - max(each.years for each in criteria) + 1
        names = {COVERAGE, *(each.measure for each in criteria)}
        cells = OwnCell.objects.filter(region__startswith=region_stem(_SICHUAN), figure__in=names, year__gte=first)
        found = cells.values_list("region", "figure", "year", "value", "out_of", "records")
        return cls(day, _here(_SICHUAN), {(code, figure, year): Sum(*rest) for code, figure, year, *rest in found})

    @classmethod
    def live(cls, code: str, day: date) -> Self:
        """Of one division, from the records: the same sums, told anew."""
        scope = Scope(years(day.year - YEARS + 1, day), regions=frozenset({code}))
        told = [families()[name].tally(scope) for name in (COVERAGE, *READINESS) if name in families()]
        return cls(day, _here(code), {key: each for found in told for key, each in found.items()})

    def sum(self, name: str, code: str, last: int) -> Sum:
        """A figure over the last years, or on the last day where it counts what holds."""
        stock = name in READINESS and READINESS[name].stock
        first = self.day.year if stock else self.day.year - last + 1
        return sum((self.sums.get((code, name, year), Sum()) for year in range(first, self.day.year + 1)), Sum())

    def covered(self, criterion: CriterionGiven, code: str) -> bool:
        """Whether enough of the purchases that finance knows of are on the platform."""
        if not criterion.coverage_bp:
            return True
        found = self.sum(COVERAGE, code, criterion.years)
        return bool(found.records) and found.value * WHOLE >= criterion.coverage_bp * found.out_of

    def part(self, criterion: CriterionGiven, code: str) -> Part:
        """A criterion's part of a county's index."""
        since = date(self.day.year - criterion.years + 1, 1, 1)
        unknown = self._unknown(criterion, code)
        if unknown:
            return Part(criterion, since, self.day, unknown=unknown)
        value, out_of = self.figure(criterion.measure, code, criterion.years)
        return Part(criterion, since, self.day, value, out_of, NOTHING_TO_MEASURE if out_of == 0 else "")

    def _unknown(self, criterion: CriterionGiven, code: str) -> str:
        if code not in self.here:
            return NOT_HERE
        if criterion.measure not in families():
            return UNSUPPLIED
        return "" if self.covered(criterion, code) else UNCOVERED

    def figure(self, name: str, code: str, last: int) -> tuple[int, int | None]:
        """A measure's value, and what it is out of (None where it stands alone)."""
        found = self.sum(name, code, last)
        return found.value, found.out_of if READINESS[name].share else None


def _here(stem: str) -> frozenset[str]:
    found = Organ.objects.filter(kind="state_organ", region__startswith=region_stem(stem))
    return frozenset(found.values_list("region", flat=True).distinct())


def base_data(code: str, day: date) -> list[dict[str, Any]]:
    """What the platform's records say of a county over the year that runs and the one before, measure by measure."""
    reading, since = Reading.live(code, day), date(day.year - 1, 1, 1)
    known = code in reading.here
    return [
        {
            "measure": name, "since": since.isoformat(), "until": day.isoformat(),
            **dict(zip(("value", "out_of"), reading.figure(name, code, 2) if known else (None, None), strict=True)),
        }
        for name in READINESS
    ]  # fmt: skip
