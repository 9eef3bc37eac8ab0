"""The law as this installation knows it: the shipped files, then what acts put in force."""

from collections.abc import Iterable
from datetime import date
from functools import lru_cache
from pathlib import Path

from django.conf import settings
from django.db import connection

from goufu.core import models
from goufu.law import DatedFigure, Law, load_law


class Overlay:
    """Figures, confirmations and calendars that acts wrote, read from the database once a version."""

    def __init__(self) -> None:
        self._figures: dict[tuple[str, str, str], list[DatedFigure]] = {}
        for each in models.Figure.objects.all():
            key = each.rule, each.name, each.region
            self._figures.setdefault(key, []).append(DatedFigure(each.value, each.unit, each.since, each.set_by))
        self._confirmed = dict(models.Confirmation.objects.values_list("rule", "office"))
        self._years: dict[int, dict[date, bool]] = {
            year: {} for year in models.CalendarYear.objects.values_list("year", flat=True)
        }
        for day, works in models.CalendarDay.objects.values_list("day", "works"):
            self._years.setdefault(day.year, {})[day] = works

    def figures(self, rule: str, name: str, region: str) -> Iterable[DatedFigure]:
        """Dated figures of a rule that are set for exactly this division."""
        return self._figures.get((rule, name, region), ())

    def confirmed(self, rule: str) -> str | None:
        """The office that confirmed a believed rule, or None."""
        return self._confirmed.get(rule)

    def years(self) -> dict[int, dict[date, bool]]:
        """Imported calendars: for each year the days whose kind differs from their weekday, True when worked."""
        return self._years


def law_of_version(version: int) -> Law:
    """The law book as of an overlay version; acts that change the overlay draw the next one."""
    return _law_of(str(connection.settings_dict["NAME"]), version)


@lru_cache(maxsize=4)
def _law_of(_database: str, _version: int) -> Law:
    overlay = Overlay()
    return load_law(figures=overlay, standings=overlay, calendar=overlay, localities=Path(settings.GOUFU_LOCALITIES))


OVERLAY = "overlay"


def the_law() -> Law:
    """The law book in force now, for pages and commands."""
    return law_of_version(models.Serial.objects.filter(name=OVERLAY).values_list("last", flat=True).first() or 0)
