"""The law as this installation knows it: the shipped files, then what acts put in force."""

import secrets
from collections.abc import Iterable
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import connection

from goufu.base.canonical import canonical, plain
from goufu.core import models
from goufu.core.ledger.notes import server_keys
from goufu.law import DatedFigure, Law, load_law
from goufu.law.overlay import FILE, HEAD


class Overlay:
    """Figures, confirmations and calendars that acts wrote, read from the database once a version."""

    def __init__(self) -> None:
        self._figures: dict[tuple[str, str, str], list[DatedFigure]] = {}
        for each in models.Figure.objects.order_by("since", "id"):
            dated = DatedFigure(each.value, each.unit, each.since, each.set_by, each.withdrawn)
            self._figures.setdefault((each.rule, each.name, each.region), []).append(dated)
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
