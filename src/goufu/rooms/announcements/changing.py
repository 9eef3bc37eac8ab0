"""What notices of a change have in common: old beside new, and which notice is changed."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import pgettext

from goufu.rooms.announcements.record import Record, day, digest, instant
from goufu.ui.official import Change

CHANGING = ("correct_documents", "clarify_documents", "extend_for_outage")
"""Acts that move deadline or documents of a notice that stands."""


def first_day(record: Record) -> str:
    """The day of the procurement notice that is changed."""
    found = record.first("publish_notice")
    return day(found.day.isoformat()) if found else ""


def moved(record: Record) -> Iterator[Change]:
    """Deadline and documents before and after, as far as the entry moved them."""
    before, after = record.own("deadline_before"), record.own("deadline_utc")
    if before != after:
        yield Change(instant(before), instant(after), pgettext("announcements", "Deadline"))
    new, old = record.own("documents"), record.earlier("documents", "publish_notice", *CHANGING)
    if new and old and new != old:
        yield Change(digest(old), digest(new), pgettext("announcements", "Documents"))
