"""The law as this installation knows it: the shipped files, then what acts put in force."""

from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

from django.conf import settings

from goufu.base.workdays import YearTable
from goufu.core import models
from goufu.law import DatedFigure, Law, load_law


class Overlay:
    """Figures, confirmations and calendars that acts wrote, read from the database once a version."""

    def figures(self, rule: str, name: str, region: str) -> Iterable[DatedFigure]:
        """Dated figures of a rule that are set for exactly this division."""
        found = models.Figure.objects.filter(rule=rule, name=name, region=region)
        return [DatedFigure(each.value, each.unit, each.since, each.set_by) for each in found]

    def confirmed(self, rule: str) -> str | None:
        """The office that confirmed a believed rule, or None."""
        return models.Confirmation.objects.filter(rule=rule).values_list("office", flat=True).first()

    def year(self, year: int) -> YearTable | None:
        """The imported calendar of a year, or None."""
        found = models.CalendarYear.objects.filter(year=year).first()
        if found is None:
            return None
        days = dict(models.CalendarDay.objects.filter(day__year=year).values_list("day", "works"))
        free, worked = (frozenset(day for day, works in days.items() if works is kind) for kind in (False, True))
        return YearTable(year, free, worked, found.source, "import_calendar", "confirmed")


@lru_cache(maxsize=4)
def law_of_version(version: int) -> Law:
    """The law book as of an overlay version; acts that change the overlay draw the next one."""
    overlay = Overlay()
    return load_law(figures=overlay, standings=overlay, calendar=overlay, localities=Path(settings.GOUFU_LOCALITIES))


OVERLAY = "overlay"


def the_law() -> Law:
    """The law book in force now, for pages and commands."""
    return law_of_version(models.Serial.objects.filter(name=OVERLAY).values_list("last", flat=True).first() or 0)
