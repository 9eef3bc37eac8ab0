"""The law as this installation knows it: the shipped files, then what acts put in force."""

import secrets
from collections.abc import Iterable
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

from django.conf import settings

from goufu.base.canonical import canonical, plain
from goufu.core import models
from goufu.core.ledger.notes import server_keys
from goufu.law import DatedFigure, Law, load_law
from goufu.law.overlay import FILE, HEAD


class Overlay:
    """Figures, confirmations and calendars that acts wrote, read from the database once a version."""

    def figures(self, rule: str, name: str, region: str) -> Iterable[DatedFigure]:
        """Dated figures of a rule that are set for exactly this division."""
        found = models.Figure.objects.filter(rule=rule, name=name, region=region).order_by("since")
        return [DatedFigure(each.value, each.unit, each.since, each.set_by, each.withdrawn) for each in found]

    def confirmed(self, rule: str) -> str | None:
        """The office that confirmed a believed rule, or None."""
        return models.Confirmation.objects.filter(rule=rule).values_list("office", flat=True).first()

    def years(self) -> dict[int, dict[date, bool]]:
        """Imported calendars: for each year the days whose kind differs from their weekday, True when worked."""
        years: dict[int, dict[date, bool]] = {
            year: {} for year in models.CalendarYear.objects.values_list("year", flat=True)
        }
        for day, works in models.CalendarDay.objects.values_list("day", "works"):
            years.setdefault(day.year, {})[day] = works
        return years


@lru_cache(maxsize=4)
def law_of_version(version: int) -> Law:  # noqa: ARG001 - the cache's key
    """The law book as of an overlay version; acts that change the overlay draw the next one."""
    overlay = Overlay()
    return load_law(figures=overlay, standings=overlay, calendar=overlay, localities=Path(settings.GOUFU_LOCALITIES))


OVERLAY = "overlay"


def _version() -> int:
    return models.Serial.objects.filter(name=OVERLAY).values_list("last", flat=True).first() or 0


def export_overlay() -> None:
    """Write the overlay as a signed file into the data folder, for those who read the law book without the database.

    Two acts may do so at once: who finds that another version came meanwhile writes again.
    """
    written = -1
    while written != _version():
        written = _version()
        _write(Path(settings.GOUFU_DATA) / FILE, f"{HEAD}\n{canonical(_said(written)).decode()}\n")


def _said(version: int) -> dict[str, Any]:
    figures = models.Figure.objects.order_by("rule", "name", "region", "since", "id")
    columns = ("rule", "name", "region", "value", "unit", "since", "set_by", "withdrawn")
    years = Overlay().years()
    said: dict[str, Any] = plain(
        {
            "version": version,
            "figures": [list(each) for each in figures.values_list(*columns)],
            "confirmed": dict(models.Confirmation.objects.values_list("rule", "office")),
            "years": {
                str(year): {day.isoformat(): works for day, works in days.items()} for year, days in years.items()
            },
        }
    )
    return said


def _write(target: Path, text: str) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    fresh = target.with_name(f".{target.name}.{secrets.token_hex(4)}")
    fresh.write_bytes(server_keys().checkpoint.note(text))
    fresh.replace(target)


def the_law() -> Law:
    """The law book in force now, for pages and commands."""
    return law_of_version(_version())
