"""公开招标公告、投标邀请: suppliers are asked to tender (order 87)."""

from django.utils.translation import pgettext, pgettext_lazy

from goufu.rooms.announcements.calling import SECTIONS, stands
from goufu.rooms.announcements.kind import Kind, has_trait
from goufu.rooms.announcements.parts import medium
from goufu.rooms.announcements.record import Record
from goufu.rooms.disclosure.interface import NoticeKind


def _headed(record: Record) -> str:
    if has_trait("invited")(record.entry.known):
        return pgettext("announcements", "Invitation to tender")
    return pgettext("announcements", "Notice of open tender")


KIND = Kind(
    name="tender",
    title=pgettext_lazy("announcements", "Notice of tender"),
    acts=("publish_notice",),
    when=has_trait("tender"),
    headed=_headed,
    sections=SECTIONS,
    medium=medium(NoticeKind.TENDER),
    stands=stands,
)
