"""绩效评价结果公告: what came of the purchase, and what follows from it."""

from django.utils.translation import pgettext, pgettext_lazy

from goufu.law.kinds import Grade
from goufu.rooms.announcements.kind import Item, Kind, Section
from goufu.rooms.announcements.parts import CONTACTS, PROJECT, medium, remarks
from goufu.rooms.announcements.record import Record, days
from goufu.rooms.disclosure.interface import NoticeKind
from goufu.ui.lists import member_title
from goufu.ui.official import Table
from goufu.ui.words import percent_words


def _points(hundredths: int) -> str:
    return percent_words(hundredths).removesuffix("%")


def _period(record: Record) -> str:
    """The term of the contract that was assessed."""
    return days(record.fact("starts", "publish_contract"), record.fact("ends", "publish_contract"))


def _score(record: Record) -> str:
    score = record.own("score")
    return _points(score) if score is not None else ""


def _grade(record: Record) -> str:
    return member_title(Grade(record.own("grade")), "ui") if record.own("grade") else ""


def _findings(record: Record) -> Table | str:
    rows = tuple(
        (f"{each['code']} {each['title']}", _points(each["weight"]), _points(each["points"]), each["reason"] or "—")
        for each in record.own("indicators") or ()
    )
    heads = (
        pgettext("announcements", "Indicator"),
        pgettext("announcements", "Weight"),
        pgettext("announcements", "Points"),
        pgettext("announcements", "Finding"),
    )
    return Table(heads, rows) if rows else ""


def _satisfaction(record: Record) -> str:
    answered, sent = record.own("answered"), record.own("sent")
    if not answered:
        return ""
    said = pgettext("announcements", "%(score)s of 100; %(answered)d of %(sent)d answered")
    return said % {"score": _points(record.own("satisfaction")), "answered": answered, "sent": sent}


def _put_right(record: Record) -> str:
    return str(record.own("rectification") or pgettext("announcements", "Nothing is to be put right."))


KIND = Kind(
    name="assessment",
    title=pgettext_lazy("announcements", "Notice of the assessment"),
    acts=("publish_assessment",),
    sections=(
        Section(
            pgettext_lazy("announcements", "Project"),
            (
                *PROJECT,
                Item("provider", pgettext_lazy("announcements", "Provider"), lambda record: record.named("provider")),
                Item("period", pgettext_lazy("announcements", "Period assessed"), _period),
                Item(
                    "evaluator", pgettext_lazy("announcements", "Evaluator"), lambda record: record.named("evaluator")
                ),
            ),
        ),
        Section(
            pgettext_lazy("announcements", "Result"),
            (
                Item("score", pgettext_lazy("announcements", "Score"), _score),
                Item("grade", pgettext_lazy("announcements", "Grade"), _grade),
                Item("satisfaction", pgettext_lazy("announcements", "Satisfaction"), _satisfaction, needed=False),
                Item("findings", pgettext_lazy("announcements", "Main findings"), _findings),
                Item("rectification", pgettext_lazy("announcements", "To be put right"), _put_right),
                Item(
                    "use",
                    pgettext_lazy("announcements", "Use of the result"),
                    lambda record: str(record.own("use") or ""),
                ),
            ),
        ),
        remarks(),
        CONTACTS,
    ),
    medium=medium(NoticeKind.ASSESSMENT),
)
