"""Challenges in the words of the open contracting standard, by the house's own extension `complaints`."""

from collections.abc import Callable
from typing import Any

from goufu.base.civil import instant_text
from goufu.core.ocds import ASKED, Fragment, PagesOnly
from goufu.core.public import PublicEntry


def _complaint(entry: PublicEntry, status: str, **more: Any) -> Fragment:
    tag = "awardUpdate" if entry.known.get("about") == "result" else "tenderUpdate"
    return Fragment(tag, {"complaints": [{"id": entry.case, "stage": "query", "status": status, **more}]})


def _raised(entry: PublicEntry) -> Fragment:
    return _complaint(entry, "open", dateReceived=instant_text(entry.instant), subject=entry.known["about"])


def _answered(entry: PublicEntry) -> Fragment:
    known = entry.known
    return _complaint(
        entry, "answered", dateAnswered=instant_text(entry.instant), subject=known["about"],
        decision=known["decision"], decisionDetails=known["answer"],
    )  # fmt: skip


def _withdrawn(entry: PublicEntry) -> Fragment:
    return _complaint(entry, "withdrawn")


DISCLOSES: dict[str, Callable[[PublicEntry], Fragment]] = {
    "raise_challenge": _raised,
    "answer_challenge": _answered,
    "withdraw_challenge": _withdrawn,
}
PAGES_ONLY: PagesOnly = {
    "raise_challenge": {
        "challenge": "complaints.id",
        "known": ASKED,
        "may_affect_result": ASKED,
        "tender": "tender.id",
    },
    "answer_challenge": {"raised_on": "complaints.dateReceived of the earlier release.", "tender": "tender.id"},
    "withdraw_challenge": {"tender": "tender.id"},
}
