"""澄清公告: a question about the documents, answered to all alike; whoever asked is not named."""

from __future__ import annotations

from django.utils.translation import pgettext, pgettext_lazy

from goufu.rooms.announcements.changing import first_day, moved
from goufu.rooms.announcements.kind import Item, Kind, Said, Section
from goufu.rooms.announcements.parts import ABOUT, CONTACTS, fact, medium, own_day, remarks
from goufu.rooms.announcements.record import Record
from goufu.rooms.disclosure.interface import NoticeKind

ACT = "clarify_documents"


def _changes(record: Record) -> Said:
    """Deadline and documents before and after; that nothing moved is said, too."""
    return tuple(moved(record)) or pgettext("announcements", "Deadline and documents stand as they are")


KIND = Kind(
    name="clarification",
    title=pgettext_lazy("announcements", "Clarification notice"),
    acts=(ACT,),
    sections=(
        ABOUT,
        Section(
            pgettext_lazy("announcements", "Question and answer"),
            (
                Item("first_published", pgettext_lazy("announcements", "First published on"), first_day),
                Item("question", pgettext_lazy("announcements", "Question"), fact("question", ACT)),
                Item("answer", pgettext_lazy("announcements", "Answer to all"), fact("answer", ACT)),
                Item("changes", pgettext_lazy("announcements", "What changes by it"), _changes),
                Item("clarified_on", pgettext_lazy("announcements", "Clarified on"), own_day),
            ),
        ),
        remarks(),
        CONTACTS,
    ),
    medium=medium(NoticeKind.CLARIFICATION),
)
