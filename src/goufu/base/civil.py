"""Civil dates in China's time zone and instants in UTC.

A *civil date* is the date on the calendar in Asia/Shanghai; deadlines of the law are civil dates. An *instant* is an
aware datetime in UTC. China has kept UTC+8 without summer time since 1992, so a fixed offset is exact for every date
used here and needs no time-zone files.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta, timezone

from goufu.base.errors import BadValue

SHANGHAI = timezone(timedelta(hours=8), "Asia/Shanghai")


def civil_date(instant: datetime) -> date:
    """The date in Asia/Shanghai at ``instant``, which must be aware."""
    return _aware(instant, None).astimezone(SHANGHAI).date()


def civil_instant(day: date, at: time = time(0)) -> datetime:
    """The UTC instant of ``at`` o'clock in Asia/Shanghai on ``day``."""
    return datetime.combine(day, at, SHANGHAI).astimezone(UTC)


def end_of_day(day: date) -> datetime:
    """The last second of ``day`` in Asia/Shanghai, as a UTC instant."""
    return civil_instant(day, time(23, 59, 59))


def instant_text(instant: datetime) -> str:
    """``2025-03-03T01:00:00Z``: UTC, as the ledger writes it; microseconds only when there are any."""
    text = _aware(instant, None).astimezone(UTC).replace(tzinfo=None).isoformat()
    return text + "Z"


def parse_date(text: str, field: str | None = None) -> date:
    """A civil date from ``YYYY-MM-DD``, nothing else."""
    try:
        day = date.fromisoformat(text)
    except (TypeError, ValueError):
        day = None
    if day is None or day.isoformat() != text:
        raise BadValue("“{value}” is not a date of the form 2025-03-31.", field=field, value=text)
    return day


def parse_instant(text: str, field: str | None = None) -> datetime:
    """A UTC instant from ISO 8601 text with a zone; a text without one is read as Asia/Shanghai time."""
    try:
        found = datetime.fromisoformat(text)
    except (TypeError, ValueError):
        raise BadValue("“{value}” is not a time of the form 2025-03-31T17:00+08:00.", field=field, value=text) from None
    return (found if found.tzinfo else found.replace(tzinfo=SHANGHAI)).astimezone(UTC)


def from_form_instant(value: object) -> object:
    """What a form sent, with Asia/Shanghai put in where text or a datetime names no zone; anything else unchanged."""
    if isinstance(value, str):
        return parse_instant(value)
    if isinstance(value, datetime) and value.tzinfo is None:
        return value.replace(tzinfo=SHANGHAI).astimezone(UTC)
    return value.astimezone(UTC) if isinstance(value, datetime) else value


def _aware(instant: datetime, field: str | None) -> datetime:
    if instant.tzinfo is None:
        raise BadValue("The time {value} has no time zone.", field=field, value=instant.isoformat())
    return instant
