"""A notice: what the record says for each of its fields, and what it does not say.

A pure function of the thread's public entries up to the one that makes it, and of the law of that day.
"""

from __future__ import annotations

from dataclasses import dataclass

from goufu.core.lawbook import the_law
from goufu.core.models import Entry
from goufu.core.public import PublicEntry, public_entries
from goufu.law import Ruling
from goufu.law.questions.notice_complete import NoticeComplete
from goufu.rooms.announcements.kind import Item, Kind, Said, Section, acts_of_notices, headline, kind_of
from goufu.rooms.announcements.record import Record, record_of
from goufu.rooms.announcements.refusals import UnknownNotice


@dataclass(frozen=True)
class Notice:
    """A kind and the record it is read from. `thread` holds later entries too: where it was published is told later."""

    kind: Kind
    record: Record
    thread: tuple[PublicEntry, ...]

    @property
    def ref(self) -> str:
        """Its address: the case and the turn of the entry that makes it, which never change."""
        return ref_of(self.record.entry)

    @property
    def title(self) -> str:
        """Its title in the reader's language."""
        return headline(self.kind, self.record)

    @property
    def filled(self) -> tuple[tuple[Section, tuple[tuple[Item, Said], ...]], ...]:
        """Each section with what the record says for its items."""
        return tuple(
            (section, tuple((item, item.said(self.record)) for item in section.items)) for section in self.kind.sections
        )


def ref_of(entry: PublicEntry) -> str:
    """`TD-510322-2025-0001-8`: case and turn."""
    return f"{entry.case}-{entry.turn}"


def notice_of(entry: PublicEntry, thread: list[PublicEntry]) -> Notice | None:
    """The notice that an entry makes, if it makes one."""
    kind = kind_of(entry)
    return Notice(kind, record_of(entry, thread), tuple(thread)) if kind else None


def notices_of(thread: list[PublicEntry]) -> list[Notice]:
    """The notices of a thread, oldest first."""
    return [found for each in thread if (found := notice_of(each, thread))]


def every_notice() -> list[Notice]:
    """Every notice of this installation, oldest first, thread by thread: for exports and checks."""
    threads = Entry.objects.filter(act__in=acts_of_notices(), withheld=False).values_list("thread", flat=True)
    return [each for thread in sorted(set(threads)) for each in notices_of(public_entries(thread))]


def notice_named(ref: str) -> Notice:
    """The notice of that reference, or `UnknownNotice`."""
    from goufu.rooms.announcements.finding import entry_named

    entry = entry_named(ref)
    found = notice_of(entry, public_entries(entry.thread)) if entry else None
    if found is None:
        raise UnknownNotice(
            "No notice has the reference {ref}.", ref=repr(ref)[1:-1], field="ref",
            cure="Look for it in the list of notices.",
        )  # fmt: skip
    return found


def missing(notice: Notice) -> tuple[Item, ...]:
    """The fields that the notice needs and the record does not state."""
    return tuple(item for _, items in notice.filled for item, said in items if item.needed and not said)


def ruling_on(notice: Notice) -> Ruling:
    """What the law says of its completeness."""
    entry = notice.record.entry
    asked = NoticeComplete(notice=notice.kind.name, missing=tuple(item.name for item in missing(notice)))
    return the_law().ask(asked, on=entry.day, at=entry.region)
