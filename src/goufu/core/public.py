"""What everybody may read: the public entries of a thread, and nothing else.

Public pages and OCDS releases are functions of these, so that what is shown can be proved from the log.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import connection

from goufu.base.civil import civil_date
from goufu.core.models import Entry, Leaf

_STANDING = """SELECT e.id, EXISTS (SELECT 1 FROM core_leaf l WHERE l.entry_id = e.id),
 (SELECT instant FROM core_simulation)
FROM core_entry e WHERE NOT e.withheld ORDER BY e.id DESC LIMIT 1"""


@dataclass(frozen=True)
class PublicEntry:
    """One public entry. `known` is public input and facts together; `day` the civil day it counts from."""

    hash: str
    position: int | None
    act: str
    case: str
    kind: str
    thread: str
    region: str
    office: str
    organ: str
    instant: datetime
    day: date
    simulated: bool
    synthetic: bool
    turn: int
    state: str
    known: Mapping[str, Any]
    verdicts: tuple[Mapping[str, Any], ...]
    files: tuple[str, ...]
    elsewhere: Mapping[str, Any] | None
    principal: str = ""
    """The organ for which an agency did it, under a mandate."""


def read_entry(entry: Entry, position: int | None = None) -> PublicEntry:
    """The public face of an entry that is not withheld."""
    body = json.loads(bytes(entry.body))
    elsewhere = body["elsewhere"]
    day = date.fromisoformat(elsewhere["on"]) if elsewhere else civil_date(entry.instant)
    return PublicEntry(
        bytes(entry.hash).hex(),
        position,
        body["act"],
        body["case"],
        body["kind"],
        body["thread"],
        body["region"],
        body["office"],
        body["organ"],
        entry.instant,
        day,
        body["simulated"],
        body["synthetic"],
        body["turn"],
        body["state"],
        {**body["public"], **body["facts"]},
        tuple(body["verdicts"]),
        tuple(body["files"]),
        elsewhere,
        body.get("principal", ""),
    )


def public_entries(thread: str) -> list[PublicEntry]:
    """The public entries of a thread, in the order in which they were made."""
    return _with_positions(Entry.objects.filter(thread=thread, withheld=False).order_by("id"))


def public_entries_of_act(act: str, region: str = "", limit: int = 100) -> list[PublicEntry]:
    """The newest public entries of an act, in a division (or everywhere)."""
    found = Entry.objects.filter(act=act, withheld=False, region__startswith=region).order_by("-id")[:limit]
    return _with_positions(found)


def _with_positions(entries: Iterable[Entry]) -> list[PublicEntry]:
    found = list(entries)
    places = dict(Leaf.objects.filter(entry_id__in=[each.pk for each in found]).values_list("entry_id", "position"))
    return [read_entry(each, places.get(each.pk)) for each in found]


def public_standing() -> Any:
    """What every public page follows from: the newest public entry, whether it is numbered, the simulated moment."""
    with connection.cursor() as cursor:
        cursor.execute(_STANDING)
        return cursor.fetchone()
