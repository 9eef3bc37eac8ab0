"""开放式框架协议征集公告: providers can apply on any day while the framework runs (order 110)."""

from __future__ import annotations

from django.utils.translation import pgettext, pgettext_lazy

from goufu.rooms.announcements.kind import Item, Kind, Section
from goufu.rooms.announcements.parts import (
    BUYER,
    METHOD,
    PROJECT,
    amount,
    contract_term,
    fact,
    medium,
    need,
    qualification,
    remarks,
    stated,
)
from goufu.rooms.announcements.record import Record
from goufu.rooms.disclosure.interface import NoticeKind

ACT = "publish_invitation"


def _when(_: Record) -> str:
    return pgettext("announcements", "On any day while the framework agreement runs")


KIND = Kind(
    name="invitation",
    title=pgettext_lazy("announcements", "Invitation to an open framework agreement"),
    acts=(ACT,),
    sections=(
        Section(
            pgettext_lazy("announcements", "Project"),
            (
                *PROJECT,
                METHOD,
                Item("ceiling", pgettext_lazy("announcements", "Ceiling price"), amount("ceiling_fen", ACT)),
                Item("need", pgettext_lazy("announcements", "What is needed"), need),
                Item("contract_term", pgettext_lazy("announcements", "Term of the contract"), contract_term),
            ),
        ),
        qualification(stated),
        Section(
            pgettext_lazy("announcements", "How to apply"),
            (
                Item("applying_time", pgettext_lazy("announcements", "When"), _when),
                Item("applying", pgettext_lazy("announcements", "How, and what an application shows"),
                     fact("applying", ACT)),
            ),
        ),
        remarks(),
        Section(pgettext_lazy("announcements", "Whom to ask"), BUYER),
    ),
    medium=medium(NoticeKind.TENDER),
)  # fmt: skip
