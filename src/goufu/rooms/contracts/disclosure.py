"""Contracts in the words of the open contracting standard."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from goufu.base.civil import instant_text
from goufu.core.ocds import (
    ASKED,
    DRAFT,
    NO_FIELD,
    Fragment,
    PagesOnly,
    at_start_of,
    file_address,
    money,
    party,
    reference,
)
from goufu.core.public import PublicEntry


def _published(entry: PublicEntry) -> Fragment:
    known = entry.known
    contract: dict[str, Any] = {
        "id": entry.case, "awardID": known["award"], "title": known["title"],
        "description": f"合同编号 {known['number']}", "status": "active",
        "period": {"startDate": at_start_of(known["starts"]), "endDate": at_start_of(known["ends"])},
        "value": money(known["amount_fen"]), "dateSigned": at_start_of(known["signed_on"]),
        "documents": [
            {"id": known["text"], "documentType": "contractSigned", "title": known["title"],
             "url": file_address(known["text"]), "datePublished": at_start_of(known["published_on"]), "language": "zh"},
        ],
        "milestones": [
            {"id": f"{entry.case}-{each['place']}", "title": each["title"], "type": "delivery", "status": "scheduled",
             "dueDate": at_start_of(each["due"])}
            for each in known["instalments"] if each["place"]
        ],
    }  # fmt: skip
    if known.get("members"):
        names = "、".join(each["name_zh"] for each in known["members"])
        contract["description"] += f"；联合体：{names}。{known['liability_zh']}"
    return Fragment("contract", {"contracts": [contract]})


def _recorded(entry: PublicEntry) -> Fragment:
    """A contract made elsewhere: the award that it rests on has no release of its own here."""
    known = entry.known
    supplier = known["provider"], known["provider_uscc"], known["provider_zh"]
    award = {
        "id": known["award"], "title": known["title"], "status": "active", "value": money(known["amount_fen"]),
        "suppliers": [reference(*supplier)],
    }  # fmt: skip
    if letter := _day_of(entry, "letter"):
        award["date"] = letter
    contract: dict[str, Any] = {
        "id": entry.case, "awardID": known["award"], "title": known["title"],
        "description": f"合同编号 {known['number']}（在其他平台签订，本平台补录）", "status": "active",
        "period": {"startDate": at_start_of(known["starts"]), "endDate": at_start_of(known["ends"])},
        "value": money(known["amount_fen"]), "dateSigned": at_start_of(known["signed_on"]),
        "milestones": [_milestone(entry, place, each) for place, each in enumerate(known["instalments"], start=1)],
        "implementation": {"transactions": list(_paid_elsewhere(entry))},
    }  # fmt: skip
    release: dict[str, Any] = {
        "awards": [award], "contracts": [contract],
        "parties": [party(*supplier, ["tenderer", "supplier", "payee"], name_en=known["provider_en"])],
    }  # fmt: skip
    if known["budget_fen"]:
        release["planning"] = {"budget": {"amount": money(known["budget_fen"])}}
    return Fragment("contract", release)


def _day_of(entry: PublicEntry, kind: str) -> str:
    found = next((each["on"] for each in entry.known["steps"] if each["kind"] == kind), "")
    return at_start_of(found) if found else ""


def _milestone(entry: PublicEntry, place: int, each: Mapping[str, Any]) -> dict[str, Any]:
    known = {
        "id": f"{entry.case}-{place}", "title": each["title"], "type": "delivery", "status": "scheduled",
        "dueDate": at_start_of(each["due"]),
    }  # fmt: skip
    return known | ({"status": "met", "dateMet": at_start_of(each["accepted_on"])} if each["accepted_on"] else {})


def _paid_elsewhere(entry: PublicEntry) -> Iterator[dict[str, Any]]:
    known = entry.known
    paid = [(place, each["paid_on"], each["amount_fen"]) for place, each in enumerate(known["instalments"], start=1)]
    for place, day, fen in ((0, known["advance_paid_on"], known["advance_fen"]), *paid):
        if day:
            yield {
                "id": f"{entry.case}-{place}-paid", "date": at_start_of(day), "value": money(fen),
                "payer": reference(known["purchaser"], known["purchaser_uscc"], known["purchaser_zh"]),
                "payee": reference(known["provider"], known["provider_uscc"], known["provider_zh"]),
            }  # fmt: skip


def _filed(entry: PublicEntry) -> Fragment:
    step = {
        "id": f"{entry.case}-filing", "title": "合同备案", "type": "reporting", "status": "met",
        "description": entry.known["filing_number"], "dateMet": instant_text(entry.instant),
    }  # fmt: skip
    contract = {"id": entry.case, "awardID": entry.known["award"], "milestones": [step]}
    return Fragment("contractUpdate", {"contracts": [contract]})


def _completed(entry: PublicEntry) -> Fragment:
    known = entry.known
    done = {"endDate": at_start_of(known["ended_on"]), "finalValue": money(known["paid_fen"])}
    contract = {"id": entry.case, "awardID": known["award"], "status": "terminated", "implementation": done}
    return Fragment("contractTermination", {"contracts": [contract]})


def _amended(entry: PublicEntry, description: str, rationale: str, **more: Any) -> Fragment:
    known = entry.known
    amendment = {
        "id": entry.hash[:16], "date": instant_text(entry.instant), "description": description, "rationale": rationale,
    }  # fmt: skip
    paper = {
        "id": known["text"], "documentType": "contractAnnexe", "title": known["number"],
        "url": file_address(known["text"]), "datePublished": at_start_of(known["changed_on"]), "language": "zh",
    }  # fmt: skip
    contract = {"id": entry.case, "awardID": known["award"], "amendments": [amendment], "documents": [paper], **more}
    return Fragment("contractAmendment", {"contracts": [contract]})


def _supplemented(entry: PublicEntry) -> Fragment:
    return _amended(entry, f"补充合同 {entry.known['number']}，追加 {entry.known['added_fen']} 分", entry.known["what"])


def _changed(entry: PublicEntry) -> Fragment:
    return _amended(entry, f"变更条款 {entry.known['clauses']}", entry.known["reason"])


def _terminated(entry: PublicEntry) -> Fragment:
    return _amended(entry, f"提前终止 {entry.known['number']}", entry.known["facts"], status="terminated")


DISCLOSES: dict[str, Callable[[PublicEntry], Fragment]] = {
    "record_running_contract": _recorded,
    "publish_contract": _published,
    "file_contract": _filed,
    "complete_contract": _completed,
    "supplement_contract": _supplemented,
    "change_contract": _changed,
    "terminate_contract": _terminated,
}
PAGES_ONLY: PagesOnly = {
    "draft_contract": {"*": DRAFT},
    "sign_contract_as_provider": {"*": DRAFT},
    "sign_contract_as_member": {"*": DRAFT},
    "sign_contract_as_purchaser": {"*": DRAFT},
    "withdraw_contract_draft": {"*": DRAFT},
    "record_running_contract": {
        **dict.fromkeys(
            ("stable", "multi_year", "inspection_days", "payment_days", "bond_in_cash", "provider_is_sme"), ASKED
        ),
        **dict.fromkeys(("bond_fen", "public_service", "budget_line"), NO_FIELD),
        "paid_fen": "The sum of the transactions.",
    },
    "publish_contract": {
        **dict.fromkeys(("designated", "same_everywhere", "names_persons", "public_service"), ASKED),
        **dict.fromkeys(("provider_contact", "advance_fen", "bond_fen"), NO_FIELD),
        "address": "record_media_address says it as a document.",
        "tender": "tender.id",
        "liability_en": "contracts.description says it in Chinese.",
    },
    "file_contract": {"contract_number": "contracts.description of the earlier release."},
    "supplement_contract": {
        **dict.fromkeys(("due", "standards", "supplements_fen"), NO_FIELD),
        "same_service": ASKED,
        "contract_number": "contracts.description of the earlier release.",
    },
    "change_contract": {
        **dict.fromkeys(("ground", "core_terms"), ASKED),
        "contract_number": "contracts.description of the earlier release.",
    },
    "terminate_contract": {
        **dict.fromkeys(("handover", "settlement"), NO_FIELD),
        "reason_code": ASKED,
        "contract_number": "contracts.description of the earlier release.",
    },
    "publish_contract_change": {"*": "record_media_address says it as a document."},
    "file_contract_change": {"*": NO_FIELD},
    "complete_contract": {"amount_fen": "contracts.value of the earlier release."},
}
