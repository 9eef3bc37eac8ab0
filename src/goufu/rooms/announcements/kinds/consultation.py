"""竞争性磋商公告、竞争性谈判公告: suppliers are asked to talks (财库〔2014〕214号, order 74)."""

from django.utils.translation import pgettext, pgettext_lazy

from goufu.rooms.announcements.calling import SECTIONS, stands
from goufu.rooms.announcements.kind import Kind, has_trait
from goufu.rooms.announcements.parts import medium
from goufu.rooms.announcements.record import Record
from goufu.rooms.disclosure.interface import NoticeKind


def _headed(record: Record) -> str:
    if has_trait("negotiation")(record.entry.known):
        return pgettext("announcements", "Notice of competitive negotiation")
    return pgettext("announcements", "Notice of competitive consultation")


KIND = Kind(
    name="consultation",
    title=pgettext_lazy("announcements", "Notice of consultation or negotiation"),
    acts=("publish_notice",),
    when=has_trait("consultation", "negotiation"),
    headed=_headed,
    sections=SECTIONS,
    medium=medium(NoticeKind.TENDER),
    stands=stands,
)
