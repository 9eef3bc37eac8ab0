"""比选公告: suppliers are asked below the limit; its fields follow those of the larger methods."""

from django.utils.translation import pgettext_lazy

from goufu.rooms.announcements.calling import SECTIONS, stands
from goufu.rooms.announcements.kind import Kind, has_trait
from goufu.rooms.announcements.parts import medium
from goufu.rooms.disclosure.interface import NoticeKind

KIND = Kind(
    name="selection",
    title=pgettext_lazy("announcements", "Notice of selection below the limit"),
    acts=("publish_notice",),
    when=lambda known: has_trait("below_limit")(known) and not has_trait("several_winners")(known),
    sections=SECTIONS,
    medium=medium(NoticeKind.TENDER),
    stands=stands,
)
