"""终止公告、废标公告: the purchase ends without a result (Government Procurement Law, article 36)."""

from django.utils.translation import pgettext_lazy

from goufu.rooms.announcements.kind import Item, Kind, Section
from goufu.rooms.announcements.parts import ABOUT, CONTACTS, medium, remarks
from goufu.rooms.announcements.record import Record
from goufu.rooms.disclosure.interface import NoticeKind
from goufu.ui.telling import spoken_facts


def _ground(record: Record) -> str:
    return spoken_facts(record.entry).get("ground", "")


KIND = Kind(
    name="termination",
    title=pgettext_lazy("announcements", "Notice of termination"),
    acts=("fail_tender",),
    sections=(
        ABOUT,
        Section(
            pgettext_lazy("announcements", "Why it ends"),
            (
                Item("ground", pgettext_lazy("announcements", "Ground"), _ground),
                Item(
                    "reason", pgettext_lazy("announcements", "Reason"), lambda record: str(record.own("reason") or "")
                ),
            ),
        ),
        remarks(),
        CONTACTS,
    ),
    medium=medium(NoticeKind.FAILURE),
)
