"""Delivery, acceptance and payment in the words of the open contracting standard.

A milestone keeps one id from plan to payment. `acceptances` belongs to the local extension.
"""

from collections.abc import Callable, Mapping
from typing import Any

from goufu.core.ocds import ASKED, NO_FIELD, Fragment, PagesOnly, at_start_of, money, reference
from goufu.core.public import PublicEntry


def _implementation(entry: PublicEntry, tag: str, part: Mapping[str, Any]) -> Fragment:
    contract = {"id": entry.known["contract"], "awardID": entry.known["award"], "implementation": part}
    return Fragment(tag, {"contracts": [contract]})


def _milestone_id(entry: PublicEntry, place: int) -> str:
    return f"{entry.case}-{place}"


def _started(entry: PublicEntry) -> Fragment:
    planned = [
        {"id": _milestone_id(entry, each["place"]), "title": each["title"], "type": "delivery",
         "dueDate": at_start_of(each["due"]), **_reached(each)}
        for each in entry.known["milestones"] if each["place"]
    ]  # fmt: skip
    return _implementation(entry, "implementation", {"milestones": planned})


def _reached(milestone: Mapping[str, Any]) -> dict[str, Any]:
    """Scheduled; met where it was accepted elsewhere before the delivery came here."""
    if day := milestone.get("accepted_on"):
        return {"status": "met", "dateMet": at_start_of(day)}
    return {"status": "scheduled"}


def _served(entry: PublicEntry) -> Fragment:
    known = entry.known
    counts = {"people-served": ("服务人数", "人", known["people"]), "sessions": ("服务场次", "次", known["sessions"])}
    metrics = [
        {"id": name, "title": title, "observations": [_observation(entry, unit, count)]}
        for name, (title, unit, count) in counts.items() if count is not None
    ]  # fmt: skip
    return _implementation(entry, "implementationUpdate", {"metrics": metrics})


def _observation(entry: PublicEntry, unit: str, count: int) -> dict[str, Any]:
    known = entry.known
    return {
        "id": f"{entry.case}-{entry.turn}", "measure": count, "unit": {"name": unit},
        "period": {"startDate": at_start_of(known["since"]), "endDate": at_start_of(known["until"])},
        "relatedImplementationMilestone": {"id": _milestone_id(entry, known["milestone"])},
    }  # fmt: skip


def _accepted(entry: PublicEntry) -> Fragment:
    known, day = entry.known, at_start_of(entry.day.isoformat())
    milestone: dict[str, Any] = {
        "id": _milestone_id(entry, known["milestone"]), "title": known["title"], "type": "delivery",
        "status": "met" if known["passed"] else "partiallyMet",
    }  # fmt: skip
    if known["passed"]:
        milestone["dateMet"] = day
    acceptance = {
        "id": f"{entry.case}-{entry.turn}", "milestoneID": milestone["id"], "date": day, "panelSize": known["members"],
        "decision": "passed" if known["passed"] else "rectify", "description": known["conclusion"],
        "criteria": known["standards"], "criteriaMet": known["standards_met"], "opinions": known["opinions"],
        "value": money(known["amount_fen"]),
    }  # fmt: skip
    if known["rectify_by"]:
        acceptance["rectifyBy"] = at_start_of(known["rectify_by"])
    return _implementation(entry, "implementationUpdate", {"milestones": [milestone], "acceptances": [acceptance]})


def _paid(entry: PublicEntry) -> Fragment:
    known = entry.known
    transaction = {
        "id": known["payment"], "date": at_start_of(entry.day.isoformat()), "value": money(known["amount_fen"]),
        "payer": reference(known["payer"], known["payer_uscc"], known["payer_zh"]),
        "payee": reference(known["payee"], known["payee_uscc"], known["payee_zh"]),
    }  # fmt: skip
    if known["milestone"]:
        transaction["relatedImplementationMilestone"] = {
            "id": _milestone_id(entry, known["milestone"]), "title": known["title"],
        }  # fmt: skip
    found = _implementation(entry, "implementationUpdate", {"transactions": [transaction]})
    parties = [
        {**transaction["payer"], "roles": ["buyer", "procuringEntity", "payer"]},
        {**transaction["payee"], "roles": ["tenderer", "supplier", "payee"]},
    ]
    return Fragment(found.tag, {**found.release, "parties": parties})


DISCLOSES: dict[str, Callable[[PublicEntry], Fragment]] = {
    "start_delivery": _started,
    "record_service": _served,
    "accept_milestone": _accepted,
    "pay_milestone": _paid,
}
PAGES_ONLY: PagesOnly = {
    "start_delivery": {
        **dict.fromkeys((
            "bodily_risk", "staff", "staff_checked", "subcontract_agreed", "volunteers", "volunteers_insured",
            "whole_passed_on", "works_with_minors",
        ), ASKED),
        "amount_fen": "contracts.value",
        "started_on": "contracts.period",
        "subcontractor": NO_FIELD,
    },
    "record_service": {
        **dict.fromkeys(("assigned", "given_to_purchaser", "roster_basis", "roster_purpose", "roster_until"), ASKED),
        **dict.fromkeys(("groups", "staff_hours", "volunteer_hours"), NO_FIELD),
    },
    "report_milestone": {"*": "A milestone is met when it is accepted."},
    "give_user_opinion": {"*": "Acceptance carries the opinions."},
    "accept_milestone": {
        **dict.fromkeys(("accredited_body", "large_or_complex", "signed"), ASKED),
        "results": "acceptances.criteria and criteriaMet count them.",
    },
    "submit_invoice": {"*": "The payment says it."},
    "pay_milestone": {"contract_fen": "contracts.value", "paid_fen": "The sum of the transactions."},
}  # fmt: skip
