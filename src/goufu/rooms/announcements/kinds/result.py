"""中标（成交）结果公告 (implementing regulation 43; 财办库〔2023〕243号)."""

from django.utils.translation import pgettext, pgettext_lazy

from goufu.law.questions.result_publication import ResultPublication
from goufu.rooms.announcements.kind import Item, Kind, Medium, Section, Term, counted
from goufu.rooms.announcements.parts import BUYER, METHOD, PROJECT, amount, fact, remarks
from goufu.rooms.announcements.record import Record
from goufu.rooms.announcements.resulting import OBJECT, STANDING, stands
from goufu.rooms.disclosure.interface import NoticeKind
from goufu.rooms.procurement.interface import method_named
from goufu.ui.words import chinese, percent_words


def _experts(record: Record) -> str:
    """Who reviewed; without a panel two officers did, and the law names no list."""
    seats = record.own("experts") or ()
    names = [str(each["name"]) for each in seats if each["name"]]
    if names:
        return ("、" if chinese() else ", ").join(names)
    panel = method_named(str(record.own("method"))).has("panel")
    return "" if panel else pgettext("announcements", "No panel of experts by this method")


def _score(record: Record) -> str:
    """The winner's total score, or, where nothing is scored, that the price alone decided."""
    score = record.own("score")
    if score is not None:
        return percent_words(score).removesuffix("%")
    scored = method_named(str(record.own("method"))).has("scored")
    return "" if scored else pgettext("announcements", "Not scored by this method; the price is the amount above")


def _due(record: Record) -> Term:
    """Two working days from the day the winner was named."""
    named = record.last("name_winner", "record_users_choice")
    return counted(ResultPublication(start=named.day if named else record.entry.day), record)


KIND = Kind(
    name="result",
    title=pgettext_lazy("announcements", "Notice of the result"),
    acts=("publish_result",),
    sections=(
        Section(pgettext_lazy("announcements", "Project"), (*PROJECT, METHOD)),
        Section(
            pgettext_lazy("announcements", "Winner"),
            (
                Item("winner_name", pgettext_lazy("announcements", "Name"), lambda record: record.named("winner")),
                Item("winner_address", pgettext_lazy("announcements", "Address"), fact("winner_address")),
                Item("amount", pgettext_lazy("announcements", "Amount"), amount("amount_fen", "publish_result")),
                Item("score", pgettext_lazy("announcements", "Total score"), _score),
            ),
        ),
        OBJECT,
        Section(
            pgettext_lazy("announcements", "Review"),
            (Item("experts", pgettext_lazy("announcements", "Experts"), _experts),),
        ),
        remarks(*STANDING),
        Section(pgettext_lazy("announcements", "Whom to ask"), BUYER),
    ),
    medium=Medium(NoticeKind.RESULT, _due),
    stands=stands,
)
