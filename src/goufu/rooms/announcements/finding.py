"""Looking for notices among the public entries, newest first, without reading them all."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.db.models import QuerySet

from goufu.base.civil import SHANGHAI
from goufu.core.models import Entry
from goufu.core.public import PublicEntry, read_entry
from goufu.parties.models import Office
from goufu.rooms.announcements.kind import acts_of_notices, kind_of, kinds

_REF = re.compile(r"(?P<case>[A-Z]{2}-[0-9A-Z-]{6,60})-(?P<turn>[1-9][0-9]{0,8})")
A_PAGE = 50
MOST = 4000
"""Entries that one look goes through at most: a filter that fits hardly anything stops there and says so."""


@dataclass(frozen=True)
class Wanted:
    """What is looked for; empty means all. `at` begins the division's code, `buyers` are organs, `thread` a purchase's;
    the days are those on which the notices were made here. `before` is the id of the last entry of the page before.
    """

    kind: str = ""
    at: str = ""
    buyers: tuple[str, ...] = ()
    thread: str = ""
    since: date | None = None
    until: date | None = None
    before: int | None = None


@dataclass(frozen=True)
class Found:
    """A page of entries that make notices, and where the next one begins (None: there is none)."""

    entries: tuple[PublicEntry, ...]
    next: int | None
    whole: bool
    """False when the look ended before the record did."""


def look(wanted: Wanted, most: int = A_PAGE) -> Found:
    """The newest notices that fit, `most` at once."""
    kept: list[tuple[int, PublicEntry]] = []
    last, seen = None, 0
    for row in _rows(wanted)[:MOST].iterator(chunk_size=200):
        entry, seen, last = read_entry(row), seen + 1, row.pk
        kind = kind_of(entry)
        if kind and wanted.kind in ("", kind.name):
            kept.append((row.pk, entry))
            if len(kept) > most:
                return Found(tuple(each for _, each in kept[:most]), kept[most - 1][0], whole=True)
    return Found(tuple(each for _, each in kept), last if seen == MOST else None, whole=seen < MOST)


def _rows(wanted: Wanted) -> QuerySet[Entry]:
    acts = kinds()[wanted.kind].acts if wanted.kind in kinds() else acts_of_notices()
    rows = Entry.objects.filter(act__in=acts, withheld=False).order_by("-id")
    if wanted.at:
        rows = rows.filter(region__startswith=wanted.at)
    if wanted.buyers:
        rows = rows.filter(office__in=Office.objects.filter(organ__code__in=wanted.buyers).values("code"))
    if wanted.thread:
        rows = rows.filter(thread=wanted.thread)
    if wanted.since:
        rows = rows.filter(instant__gte=_start_of(wanted.since))
    if wanted.until:
        rows = rows.filter(instant__lt=_start_of(wanted.until + timedelta(days=1)))
    return rows.filter(pk__lt=wanted.before) if wanted.before else rows


def _start_of(day: date) -> datetime:
    return datetime.combine(day, time(), SHANGHAI)


def entry_named(ref: str) -> PublicEntry | None:
    """The public entry with that case and turn."""
    parts = _REF.fullmatch(ref)
    if parts is None:
        return None
    row = Entry.objects.filter(case_ref=parts["case"], turn=int(parts["turn"]), withheld=False).first()
    return read_entry(row) if row else None
