"""Contracts in the words of the open contracting standard."""

from collections.abc import Callable
from typing import Any

from goufu.base.civil import instant_text
from goufu.core.ocds import ASKED, DRAFT, NO_FIELD, Fragment, PagesOnly, at_start_of, file_address, money
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
    return Fragment("contract", {"contracts": [contract]})


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


DISCLOSES: dict[str, Callable[[PublicEntry], Fragment]] = {
    "publish_contract": _published,
    "file_contract": _filed,
    "complete_contract": _completed,
}
PAGES_ONLY: PagesOnly = {
    "draft_contract": {"*": DRAFT},
    "sign_contract_as_provider": {"*": DRAFT},
    "sign_contract_as_purchaser": {"*": DRAFT},
    "withdraw_contract_draft": {"*": DRAFT},
    "publish_contract": {
        **dict.fromkeys(("designated", "same_everywhere", "names_persons", "public_service"), ASKED),
        **dict.fromkeys(("advance_fen", "bond_fen"), NO_FIELD),
        "address": "record_media_address says it as a document.",
        "tender": "tender.id",
    },
    "file_contract": {"contract_number": "contracts.description of the earlier release."},
    "complete_contract": {"amount_fen": "contracts.value of the earlier release."},
}
