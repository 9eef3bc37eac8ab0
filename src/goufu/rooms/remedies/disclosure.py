"""Challenges in the words of the open contracting standard, by the house's own extension `complaints`."""

from collections.abc import Callable
from typing import Any

from goufu.base.civil import instant_text
from goufu.core.ocds import ASKED, NO_FIELD, Fragment, PagesOnly, at_start_of
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


def _lodged(entry: PublicEntry) -> Fragment:
    return _stage(entry, "open", dateReceived=instant_text(entry.instant), subject=entry.known["about"])


def _checked(entry: PublicEntry) -> Fragment:
    return _stage(entry, "open" if entry.known["finding"] in {"accepted", "to_correct"} else "refused")


def _suspended(entry: PublicEntry) -> Fragment:
    return _stage(entry, "suspended", suspendedUntil=at_start_of(entry.known["until"]), rationale=entry.known["reason"])


def _resumed(entry: PublicEntry) -> Fragment:
    return _stage(entry, "open", rationale=entry.known["reason"])


def _decided(entry: PublicEntry) -> Fragment:
    known = entry.known
    return _stage(
        entry, "decided", dateAnswered=at_start_of(known["decided_on"]), dateReceived=at_start_of(known["lodged_on"]),
        subject=known["about"],
        decisionNumber=known["number"], decision=known["outcome"], decisionDetails=known["decision"],
        matter=known["matter"], factsFound=known["facts_found"], legalBasis=known["legal_basis"],
        remedy=known["remedy"], complainant=known["complainant"], respondent=known["respondent"],
        affectsResult=known["affects_result"],
    )  # fmt: skip


def _let_rest(entry: PublicEntry) -> Fragment:
    return _stage(entry, "withdrawn")


def _stage(entry: PublicEntry, status: str, **more: Any) -> Fragment:
    tag = "awardUpdate" if entry.known.get("about") == "result" else "tenderUpdate"
    said = {name: value for name, value in more.items() if value not in (None, "")}
    return Fragment(tag, {"complaints": [{"id": entry.case, "stage": "complaint", "status": status, **said}]})


def _withdrawn(entry: PublicEntry) -> Fragment:
    return _complaint(entry, "withdrawn")


DISCLOSES: dict[str, Callable[[PublicEntry], Fragment]] = {
    "raise_challenge": _raised,
    "answer_challenge": _answered,
    "withdraw_challenge": _withdrawn,
    "raise_complaint": _lodged,
    "check_complaint": _checked,
    "suspend_procurement": _suspended,
    "resume_procurement": _resumed,
    "decide_complaint": _decided,
    "withdraw_complaint": _let_rest,
}
_STEP = "A step of the proceedings; the decision says what came of it."
PAGES_ONLY: PagesOnly = {
    "raise_challenge": {
        "challenge": "complaints.id",
        "known": ASKED,
        "may_affect_result": ASKED,
        "tender": "tender.id",
    },
    "answer_challenge": {"raised_on": "complaints.dateReceived of the earlier release.", "tender": "tender.id"},
    "withdraw_challenge": {"tender": "tender.id"},
    "raise_complaint": {"challenge": "complaints of stage query.", "scope": ASKED, "tender": "tender.id"},
    "check_complaint": {"correct_by": _STEP, "found": ASKED, "tender": "tender.id"},
    "correct_complaint": {"*": _STEP},
    "send_copies": {"*": _STEP},
    "explain_complaint": {"*": _STEP},
    "commission_test": {"*": _STEP},
    "receive_test_report": {"*": _STEP},
    "suspend_procurement": {"tender": "tender.id"},
    "resume_procurement": {"tender": "tender.id"},
    "decide_complaint": {
        "challenge": "complaints of stage query.",
        "concerned": "awards.suppliers",
        "falsehoods": ASKED,
        "recorded": ASKED,
        "tender": "tender.id",
    },
    "withdraw_complaint": {"tender": "tender.id"},
    "answer_question": {"*": NO_FIELD},
}
