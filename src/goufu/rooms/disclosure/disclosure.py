"""Addresses on the media that the law names, as documents of the part of the process they belong to."""

from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import quote

from goufu.core.ocds import ASKED, Fragment, PagesOnly, at_start_of
from goufu.core.public import PublicEntry
from goufu.rooms.disclosure.choices import NoticeKind

Known = Mapping[str, Any]

TYPES = {
    NoticeKind.INTENTION: "plannedProcurementNotice",
    NoticeKind.PLAN: "procurementPlan",
    NoticeKind.SOLE_SUPPLIER: "tenderNotice",
    NoticeKind.PREQUALIFICATION: "tenderNotice",
    NoticeKind.TENDER: "tenderNotice",
    NoticeKind.CORRECTION: "clarifications",
    NoticeKind.CLARIFICATION: "clarifications",
    NoticeKind.FAILURE: "cancellationDetails",
    NoticeKind.RESULT: "awardNotice",
    NoticeKind.ADMISSION: "awardNotice",
    NoticeKind.CONTRACT: "contractNotice",
    NoticeKind.FILING: "contractSummary",
    NoticeKind.ASSESSMENT: "evaluationReports",
}
"""What OCDS calls each as a document."""
_SAFE = ":/?#[]@!$&'()*+,;=%~"
"""What may stand in an address as it is; everything else is percent-encoded."""


def _recorded(entry: PublicEntry) -> Fragment:
    known, notice = entry.known, NoticeKind(entry.known["notice"])
    document = {
        "id": entry.hash[:16],
        "documentType": TYPES[notice],
        "title": f"{known['medium']} {known['number']}",
        "url": quote(known["address"], safe=_SAFE),
        "datePublished": at_start_of(known["on"]),
        "language": "zh",
    }
    return PLACES[notice](known, [document])


def _planning(_: Known, documents: list[dict[str, Any]]) -> Fragment:
    return Fragment("planningUpdate", {"planning": {"documents": documents}})


def _tender(known: Known, documents: list[dict[str, Any]]) -> Fragment:
    return Fragment("tenderUpdate", {"tender": {"id": known["purchase"], "documents": documents}})


def _award(known: Known, documents: list[dict[str, Any]]) -> Fragment:
    return Fragment("awardUpdate", {"awards": [{"id": known["award"], "documents": documents}]})


def _contract(known: Known, documents: list[dict[str, Any]]) -> Fragment:
    contract = {"id": known["contract"], "awardID": known["award"], "documents": documents}
    return Fragment("contractUpdate", {"contracts": [contract]})


def _assessment(known: Known, documents: list[dict[str, Any]]) -> Fragment:
    contract = {"id": known["contract"], "awardID": known["award"], "implementation": {"documents": documents}}
    return Fragment("implementationUpdate", {"contracts": [contract]})


PLACES: dict[NoticeKind, Callable[[Known, list[dict[str, Any]]], Fragment]] = {
    NoticeKind.INTENTION: _planning,
    NoticeKind.PLAN: _planning,
    NoticeKind.SOLE_SUPPLIER: _tender,
    NoticeKind.PREQUALIFICATION: _tender,
    NoticeKind.TENDER: _tender,
    NoticeKind.CORRECTION: _tender,
    NoticeKind.CLARIFICATION: _tender,
    NoticeKind.FAILURE: _tender,
    NoticeKind.RESULT: _award,
    NoticeKind.ADMISSION: _tender,
    NoticeKind.CONTRACT: _contract,
    NoticeKind.FILING: _contract,
    NoticeKind.ASSESSMENT: _assessment,
}
"""Where in a release each stands."""
DISCLOSES: dict[str, Callable[[PublicEntry], Fragment]] = {"record_media_address": _recorded}
PAGES_ONLY: PagesOnly = {
    "record_media_address": {
        "designated": ASKED,
        "same_everywhere": ASKED,
    },
}
