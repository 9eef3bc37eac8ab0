"""Counting days as the law counts them.

The day on which a period starts is not counted; a period whose last day is no working day ends on the first working
day after it (order 94 of the Ministry of Finance, art. 42). Working days are Monday to Friday without the statutory
holidays, with the make-up days that the State Council's yearly notice puts on weekends. A year without a table is
uncertain: nobody guesses.
"""

from __future__ import annotations

import calendar as gregorian
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache, cached_property
from pathlib import Path
from typing import Protocol

from goufu.base.errors import BadValue, GoufuError

_DATA = Path(__file__).parent / "data"
_DAY = timedelta(days=1)
_FIRST_WEEKEND_DAY = 5


class UncertainCalendar(GoufuError):
    """There is no official holiday table for ``year``."""

    problem = "uncertain-calendar"
    http_status = 422

    def __init__(self, year: int) -> None:
        super().__init__(
            "There is no official calendar for the year {year} yet.", year=year,
            cure="Import the State Council's notice for {year} with “goufu import calendar”.",
        )  # fmt: skip
        self.year = year


@dataclass(frozen=True)
class YearTable:
    """One year's exceptions: weekdays that are free and weekend days that are worked, with where they were read."""

    year: int
    free: frozenset[date]
    worked: frozenset[date]
    notice: str
    source: str
    standing: str

    def is_working(self, day: date) -> bool:
        """Whether offices work on ``day``, which must be of this year."""
        if day.weekday() >= _FIRST_WEEKEND_DAY:
            return day in self.worked
        return day not in self.free


class CalendarPort(Protocol):
    """Where imported years come from."""

    def years(self) -> Mapping[int, Mapping[date, bool]]:
        """For each imported year the days whose kind differs from their weekday: True when worked, False when free."""


def read_table(text: str, field: str | None = None) -> YearTable:
    """A table from TOML: ``year``, ``free``, ``worked``, ``notice``, ``source``, ``standing``."""
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise BadValue("The calendar file cannot be read: {why}.", field=field, why=str(error)) from None
    missing = [key for key in ("year", "free", "worked", "notice", "source", "standing") if key not in data]
    if missing:
        raise BadValue("The calendar file lacks “{key}”.", field=missing[0], key=missing[0])
    free, worked = _days(data, "free"), _days(data, "worked")
    return YearTable(data["year"], free, worked, data["notice"], data["source"], data["standing"])


def _days(data: dict[str, object], key: str) -> frozenset[date]:
    found = data[key]
    days = [day for day in found if type(day) is date and day.year == data["year"]] if isinstance(found, list) else []
    if not isinstance(found, list) or len(days) != len(found):
        raise BadValue("“{key}” must list dates of the year {year}.", field=key, key=key, year=data["year"])
    wrong = [day for day in days if (day.weekday() >= _FIRST_WEEKEND_DAY) == (key == "free")]
    if wrong:
        raise BadValue(
            "{day} does not belong in “{key}”: it is the wrong kind of day.", field=key, key=key, day=wrong[0]
        )
    return frozenset(days)


def _from_days(year: int, days: Mapping[date, bool]) -> YearTable:
    free = frozenset(day for day, works in days.items() if not works and day.weekday() < _FIRST_WEEKEND_DAY)
    worked = frozenset(day for day, works in days.items() if works and day.weekday() >= _FIRST_WEEKEND_DAY)
    return YearTable(year, free, worked, "", "imported by act", "confirmed")


@cache
def shipped_table(year: int) -> YearTable | None:
    """The table of ``year`` that comes with the package, if there is one."""
    path = _DATA / f"calendar_{year}.toml"
    return read_table(path.read_text(encoding="utf-8")) if path.exists() else None


class WorkCalendar:
    """Day counting over the years imported by act and, where none was, the shipped tables."""

    def __init__(self, overlay: CalendarPort | None = None) -> None:
        self._overlay = overlay

    def table(self, year: int) -> YearTable:
        """The table of ``year``, or :class:`UncertainCalendar`."""
        found = self._imported.get(year) or shipped_table(year)
        if found is None:
            raise UncertainCalendar(year)
        return found

    @cached_property
    def _imported(self) -> Mapping[int, YearTable]:
        years = self._overlay.years() if self._overlay else {}
        return {year: _from_days(year, days) for year, days in years.items()}

    def is_working(self, day: date) -> bool:
        """Whether ``day`` is a working day."""
        return self.table(day.year).is_working(day)

    def roll(self, day: date) -> date:
        """``day``, or the first working day after it."""
        while not self.is_working(day):
            day += _DAY
        return day

    def after_working_days(self, start: date, count: int) -> date:
        """The day on which ``count`` working days after ``start`` are complete."""
        day = start
        for _ in range(count):
            day = self.roll(day + _DAY)
        return day

    def after_calendar_days(self, start: date, count: int) -> date:
        """The day on which ``count`` calendar days after ``start`` end, rolled over to a working day."""
        return self.roll(start + count * _DAY)

    def working_days_between(self, start: date, end: date) -> int:
        """How many working days are complete at ``end`` when ``start`` itself is not counted (0 when end ≤ start)."""
        return sum(self.is_working(start + place * _DAY) for place in range(1, (end - start).days + 1))


def after_years(start: date, count: int) -> date:
    """The same day ``count`` years on; 29 February becomes the 28th where the year has none."""
    year = start.year + count
    return start.replace(year=year, day=min(start.day, gregorian.monthrange(year, start.month)[1]))
