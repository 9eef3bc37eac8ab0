"""The notice that asks suppliers to bid: its parts are the same for all methods, its words are the method's."""

from __future__ import annotations

from django.utils.translation import pgettext, pgettext_lazy

from goufu.law.questions.call_notice import CallNotice
from goufu.rooms.announcements.kind import Item, Section, Term, counted
from goufu.rooms.announcements.parts import (
    BUYER,
    METHOD,
    PROJECT,
    amount,
    at,
    contract_term,
    fact,
    need,
    qualification,
    remarks,
    special,
    traits,
)
from goufu.rooms.announcements.record import Record, days
from goufu.rooms.announcements.record import day as spoken_day
from goufu.ui.words import chinese


def consortium(record: Record) -> str:
    """Whether suppliers may join up."""
    allowed = record.own("consortia")
    if allowed is None:
        return ""
    return pgettext("announcements", "Accepted") if allowed else pgettext("announcements", "Not accepted")


def _offered(record: Record) -> str:
    return days(record.own("issued"), record.own("offer_until"))


def _opening_place(_: Record) -> str:
    return pgettext("announcements", "The opening hall of this platform, on line")


def _terms(record: Record) -> str:
    return str(record.own(f"terms_of_submission_{'zh' if chinese() else 'en'}") or "")


def _until(record: Record) -> str:
    term = stands(record)
    return spoken_day(term.day.isoformat()) if term and term.day else ""


def stands(record: Record) -> Term | None:
    """How long the notice stands, where the method's rule says so."""
    found = counted(CallNotice(start=record.entry.day), record, traits(record))
    return found if found.day else None


SECTIONS = (
    Section(
        pgettext_lazy("announcements", "Project"),
        (
            *PROJECT,
            METHOD,
            Item("budget", pgettext_lazy("announcements", "Budget"), amount("amount_fen", "publish_notice")),
            Item("ceiling", pgettext_lazy("announcements", "Ceiling price"), amount("ceiling_fen", "publish_notice")),
            Item("need", pgettext_lazy("announcements", "What is needed"), need),
            Item("contract_term", pgettext_lazy("announcements", "Term of the contract"), contract_term),
            Item("consortium", pgettext_lazy("announcements", "Consortia"), consortium),
        ),
    ),
    qualification(special),
    Section(
        pgettext_lazy("announcements", "How to get the documents"),
        (
            Item("obtaining_time", pgettext_lazy("announcements", "When"), _offered),
            Item("obtaining_way", pgettext_lazy("announcements", "Where, how, for how much"), fact("obtaining")),
        ),
    ),
    Section(
        pgettext_lazy("announcements", "Deadline and opening"),
        (
            Item("deadline", pgettext_lazy("announcements", "Deadline"), lambda record: at(record, "deadline_utc")),
            Item("opening_time", pgettext_lazy("announcements", "Opening"), lambda record: at(record, "deadline_utc")),
            Item("opening_place", pgettext_lazy("announcements", "Place of the opening"), _opening_place),
        ),
    ),
    remarks(
        Item("stands_until", pgettext_lazy("announcements", "The notice stands until"), _until, needed=False),
        Item("terms", pgettext_lazy("announcements", "Terms of submission"), _terms),
    ),
    Section(pgettext_lazy("announcements", "Whom to ask"), BUYER),
)
