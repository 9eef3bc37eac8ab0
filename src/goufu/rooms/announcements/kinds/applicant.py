"""开放式框架协议入围公告: one more provider is inside, with all who are (order 110)."""

from __future__ import annotations

from django.utils.translation import pgettext, pgettext_lazy

from goufu.law.questions.applicant_publication import ApplicantPublication
from goufu.rooms.announcements.kind import Item, Kind, Medium, Section, Term, counted
from goufu.rooms.announcements.parts import BUYER, METHOD, PROJECT, providers, remarks, traits
from goufu.rooms.announcements.record import Record, day, money
from goufu.rooms.disclosure.interface import NoticeKind
from goufu.ui.words import chinese

ACT = "publish_applicant"


def _name(record: Record) -> str:
    return str((not chinese() and record.own("name_en")) or record.own("name_zh") or "")


def _fee(record: Record) -> str:
    return pgettext("announcements", "%(amount)s for each %(unit)s") % {
        "amount": money(record.own("fee_fen")), "unit": record.own("unit"),
    }  # fmt: skip


def _due(record: Record) -> Term:
    """Counted from the day the application was accepted."""
    answered = record.last("answer_application")
    start = answered.day if answered else record.entry.day
    return counted(ApplicantPublication(start=start), record, traits(record))


KIND = Kind(
    name="applicant",
    title=pgettext_lazy("announcements", "Notice of admission to an open framework agreement"),
    acts=(ACT,),
    sections=(
        Section(pgettext_lazy("announcements", "Project"), (*PROJECT, METHOD)),
        Section(
            pgettext_lazy("announcements", "Who is admitted"),
            (
                Item("admitted_name", pgettext_lazy("announcements", "Name"), _name),
                Item("admitted_uscc", pgettext_lazy("announcements", "Unified social credit code"),
                     lambda record: str(record.own("uscc") or "")),
                Item("fee", pgettext_lazy("announcements", "Fee"), _fee),
                Item("framework_ends", pgettext_lazy("announcements", "The framework agreement runs until"),
                     lambda record: day(record.own("ends"))),
                Item("admitted", pgettext_lazy("announcements", "All who are inside now"), providers),
            ),
        ),
        remarks(),
        Section(pgettext_lazy("announcements", "Whom to ask"), BUYER),
    ),
    medium=Medium(NoticeKind.ADMISSION, _due),
)  # fmt: skip
