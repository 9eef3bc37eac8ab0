"""框架协议成交结果公告: whom the people served chose among those inside an open framework (order 110)."""

from __future__ import annotations

from django.utils.translation import pgettext, pgettext_lazy

from goufu.rooms.announcements.kind import Item, Kind, Section
from goufu.rooms.announcements.parts import BUYER, METHOD, PROJECT, amount, medium, remarks
from goufu.rooms.announcements.record import Record
from goufu.rooms.announcements.resulting import OBJECT, STANDING, stands
from goufu.rooms.disclosure.interface import NoticeKind

ACT = "publish_choice"


def _chosen_by(_: Record) -> str:
    return pgettext("announcements", "The people served, each for themselves, among all who are inside")


KIND = Kind(
    name="choice",
    title=pgettext_lazy("announcements", "Notice of the result under an open framework agreement"),
    acts=(ACT,),
    sections=(
        Section(pgettext_lazy("announcements", "Project"), (*PROJECT, METHOD)),
        Section(
            pgettext_lazy("announcements", "Who was chosen"),
            (
                Item("winner_name", pgettext_lazy("announcements", "Name"), lambda record: record.named("winner")),
                Item("winner_uscc", pgettext_lazy("announcements", "Unified social credit code"),
                     lambda record: str(record.own("winner") or "")),
                Item("amount", pgettext_lazy("announcements", "Amount"), amount("amount_fen", ACT)),
                Item("chosen_by", pgettext_lazy("announcements", "Who chose"), _chosen_by),
            ),
        ),
        OBJECT,
        remarks(*STANDING),
        Section(pgettext_lazy("announcements", "Whom to ask"), BUYER),
    ),
    medium=medium(NoticeKind.RESULT),
    stands=stands,
)  # fmt: skip
