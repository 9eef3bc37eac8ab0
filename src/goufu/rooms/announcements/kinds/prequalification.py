"""资格预审公告: who wants to tender applies first (implementing regulation 21)."""

from __future__ import annotations

from django.utils.translation import pgettext, pgettext_lazy

from goufu.rooms.announcements.calling import consortium
from goufu.rooms.announcements.kind import Item, Kind, Said, Section
from goufu.rooms.announcements.parts import (
    BUYER,
    METHOD,
    PROJECT,
    amount,
    at,
    contract_term,
    medium,
    need,
    qualification,
    remarks,
    stated,
)
from goufu.rooms.announcements.record import Record
from goufu.rooms.disclosure.interface import NoticeKind
from goufu.ui.official import Fields

ACT = "publish_prequalification"


def _applying(record: Record) -> Said:
    """Until when, and where."""
    rows = (
        (pgettext("announcements", "Deadline"), at(record, "until_utc")),
        (pgettext("announcements", "Place"), str(record.own("place") or "")),
    )
    return (Fields(rows),) if all(value for _, value in rows) else ""


KIND = Kind(
    name="prequalification",
    title=pgettext_lazy("announcements", "Notice of prequalification"),
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
                Item("consortium", pgettext_lazy("announcements", "Consortia"), consortium),
            ),
        ),
        qualification(stated),
        Section(
            pgettext_lazy("announcements", "How to apply"),
            (
                Item(
                    "application_papers",
                    pgettext_lazy("announcements", "What an application holds"),
                    lambda record: str(record.own("papers") or ""),
                ),
                Item("applying", pgettext_lazy("announcements", "Until when and where"), _applying),
            ),
        ),
        remarks(),
        Section(pgettext_lazy("announcements", "Whom to ask"), BUYER),
    ),
    medium=medium(NoticeKind.PREQUALIFICATION),
)
