"""Where a notice must also be published, by when, and where it is said to stand (acts of the disclosure room)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from goufu.core.public import PublicEntry
from goufu.rooms.announcements.kind import Medium, Term
from goufu.rooms.announcements.notice import Notice

RECORDED = "record_media_address"


@dataclass(frozen=True)
class Place:
    """Where it stands: medium, number there, address, day."""

    medium: str
    number: str
    address: str
    day: date


@dataclass(frozen=True)
class Also:
    """By when it must stand on the designated media, and where it stands by the record."""

    term: Term
    places: tuple[Place, ...]
    recordable: bool
    """Whether the address is recorded by an act on the notice's own case."""

    @property
    def on_time(self) -> bool | None:
        """Whether the first of them kept the term; None where none is recorded, or the term cannot be counted."""
        if not self.places or self.term.day is None:
            return None
        return min(each.day for each in self.places) <= self.term.day


def also_published(notice: Notice) -> Also:
    """The checklist of a notice."""
    medium = notice.kind.medium
    return Also(medium.due(notice.record), tuple(_places(notice, medium)), medium.notice is not None)


def _places(notice: Notice, medium: Medium) -> Iterator[Place]:
    """What was recorded for this notice and not for a later one of its kind."""
    entry, thread = notice.record.entry, notice.thread
    here = next(place for place, each in enumerate(thread) if each.hash == entry.hash)
    for place, each in enumerate(thread[here:]):
        if place and each.case == entry.case and notice.kind.of(each):
            return
        if each.case == entry.case and each.act in medium.told_by:
            yield Place("", "", str(each.known["address"]), each.day)
        elif each.act == RECORDED and each.case == entry.case and each.known["notice"] == medium.notice:
            yield _recorded(each)


def _recorded(entry: PublicEntry) -> Place:
    known = entry.known
    return Place(known["medium"], known["number"], known["address"], date.fromisoformat(known["on"]))
