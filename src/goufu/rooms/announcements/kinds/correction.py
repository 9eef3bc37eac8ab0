"""更正公告: what stood before and what stands now, of documents, deadline or result."""

from collections.abc import Iterator

from django.utils.translation import pgettext, pgettext_lazy

from goufu.rooms.announcements.changing import first_day, moved
from goufu.rooms.announcements.kind import Item, Kind, Section
from goufu.rooms.announcements.parts import ABOUT, CONTACTS, medium, own_day, remarks
from goufu.rooms.announcements.record import Record, day
from goufu.rooms.disclosure.interface import NoticeKind
from goufu.ui.official import Block, Change, Paragraph

_RESULT = "annul_award"


def _first_day(record: Record) -> str:
    """The day of the notice that is corrected."""
    if record.entry.act != _RESULT:
        return first_day(record)
    found = record.first("publish_result")
    return day(found.day.isoformat()) if found else ""


def _of(record: Record) -> str:
    if record.entry.act == _RESULT:
        return pgettext("announcements", "Result notice")
    if record.own("documents") or record.own("changes"):
        return pgettext("announcements", "Procurement notice and documents")
    return pgettext("announcements", "Procurement notice")


def _changes(record: Record) -> tuple[Block, ...]:
    """Old beside new: the passages, the deadline, the documents; then what was said about it."""
    said = str(record.own("what") or record.own("reason") or "")
    return (*_beside(record), *((Paragraph(said),) if said else ()))


def _beside(record: Record) -> Iterator[Block]:
    for each in record.own("changes") or ():
        yield Change(each["old"], each["new"], each["part"])
    if record.entry.act != _RESULT:
        yield from moved(record)
    if record.entry.act == _RESULT:
        annulled = pgettext("announcements", "The award is annulled.")
        yield Change(record.named("winner"), annulled, pgettext("announcements", "Winner"))


def _rests_on(record: Record) -> str:
    """The certificate of an outage behind it."""
    return str(record.own("outage") or "")


KIND = Kind(
    name="correction",
    title=pgettext_lazy("announcements", "Correction notice"),
    acts=("correct_documents", "extend_for_outage", _RESULT),
    sections=(
        ABOUT,
        Section(
            pgettext_lazy("announcements", "What is corrected"),
            (
                Item("first_published", pgettext_lazy("announcements", "First published on"), _first_day),
                Item("corrects", pgettext_lazy("announcements", "It corrects"), _of),
                Item("changes", pgettext_lazy("announcements", "Before and after"), _changes),
                Item("outage", pgettext_lazy("announcements", "Certificate of the outage"), _rests_on, needed=False),
                Item("corrected_on", pgettext_lazy("announcements", "Corrected on"), own_day),
            ),
        ),
        remarks(),
        CONTACTS,
    ),
    medium=medium(NoticeKind.CORRECTION),
)
