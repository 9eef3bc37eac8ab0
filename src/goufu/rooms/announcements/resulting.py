"""What notices of a result have in common: the main object of the contract, and how long they stand."""

from __future__ import annotations

from django.utils.translation import pgettext_lazy

from goufu.rooms.announcements.kind import Item, Section, Term
from goufu.rooms.announcements.parts import need, until
from goufu.rooms.announcements.record import Record, day, days


def _standard(record: Record) -> str:
    return str((record.own("main_object") or {}).get("standard") or "")


def _term(record: Record) -> str:
    held = record.own("main_object") or {}
    return days(held.get("starts"), held.get("ends"))


def _scope(record: Record) -> str:
    return str((record.own("main_object") or {}).get("area") or "")


def stands(record: Record) -> Term | None:
    """How long the notice of the result stands."""
    return until(record.own("notice_ends"), "award-notice-1wd")


OBJECT = Section(
    pgettext_lazy("announcements", "Main object"),
    (
        Item("object", pgettext_lazy("announcements", "Service and requirement"), need),
        Item("scope", pgettext_lazy("announcements", "Scope"), _scope),
        Item("standard", pgettext_lazy("announcements", "Standard"), _standard),
        Item("term", pgettext_lazy("announcements", "Time"), _term),
    ),
)
STANDING = (
    Item(
        "stands_until",
        pgettext_lazy("announcements", "The notice stands until"),
        lambda record: day(record.own("notice_ends")),
    ),
    Item(
        "challenges_until",
        pgettext_lazy("announcements", "Challenges are taken until"),
        lambda record: day(record.own("challenges_until")),
        needed=False,
    ),
)
