"""框架协议采购征集公告: providers are asked to join a framework agreement (order 110)."""

from django.utils.translation import pgettext_lazy

from goufu.rooms.announcements.calling import SECTIONS, stands
from goufu.rooms.announcements.kind import Kind, has_trait
from goufu.rooms.announcements.parts import medium
from goufu.rooms.disclosure.interface import NoticeKind

KIND = Kind(
    name="framework_call",
    title=pgettext_lazy("announcements", "Call for a framework agreement"),
    acts=("publish_notice",),
    when=has_trait("framework"),
    sections=SECTIONS,
    medium=medium(NoticeKind.TENDER),
    stands=stands,
)
