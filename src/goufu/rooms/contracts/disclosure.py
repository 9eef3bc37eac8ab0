"""Contracts in the words of the open contracting standard."""

from collections.abc import Callable
from typing import Any

from goufu.core.ocds import Fragment, at_start_of, money
from goufu.core.public import PublicEntry


def _published(entry: PublicEntry) -> Fragment:
    known = entry.known
    contract: dict[str, Any] = {
        "id": entry.case, "awardID": known["award"], "title": known["title"], "status": "active",
        "period": {"startDate": at_start_of(known["starts"]), "endDate": at_start_of(known["ends"])},
        "value": money(known["amount_fen"]), "dateSigned": at_start_of(known["signed_on"]),
        "documents": [
            {"id": known["text"], "documentType": "contractSigned", "title": known["title"],
             "datePublished": at_start_of(known["published_on"]), "language": "zh"},
        ],
    }  # fmt: skip
    return Fragment("contract", {"contracts": [contract]})


def _completed(entry: PublicEntry) -> Fragment:
    known = entry.known
    done = {"endDate": at_start_of(known["ended_on"]), "finalValue": money(known["paid_fen"])}
    contract = {"id": entry.case, "awardID": known["award"], "status": "terminated", "implementation": done}
    return Fragment("contractTermination", {"contracts": [contract]})


DISCLOSES: dict[str, Callable[[PublicEntry], Fragment]] = {
    "publish_contract": _published,
    "complete_contract": _completed,
}
