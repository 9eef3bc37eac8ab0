"""Needs and purchases in the words of the open contracting standard."""

from collections.abc import Callable, Mapping
from typing import Any

from goufu.core.ocds import Fragment, party, reference
from goufu.core.public import PublicEntry


def _planning(entry: PublicEntry) -> Fragment:
    known = entry.known
    buyer = known["purchaser"], known["purchaser_uscc"], known["purchaser_name_zh"]
    release: dict[str, Any] = {
        "buyer": reference(*buyer),
        "parties": [party(*buyer, ["buyer", "procuringEntity"], name_en=known["purchaser_name_en"])],
        "tender": {
            "id": entry.case,
            "title": known["title"],
            "status": "planning",
            "mainProcurementCategory": "services",
            "items": [_item(known)],
        },
    }
    if known["title_en"]:
        release["tender"]["title_en"] = known["title_en"]
    if known.get("follows_on_ocid"):
        release["relatedProcesses"] = [_related(known)]
    return Fragment("planning", release)


def _item(known: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "id": "1",
        "description": known["catalogue_name_zh"],
        "classification": {
            "scheme": "x-CN-GUIDE",
            "id": known["catalogue_code"],
            "description": known["catalogue_name_zh"],
        },
    }


def _related(known: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "id": "1",
        "relationship": ["unsuccessfulProcess"],
        "scheme": "ocid",
        "identifier": known["follows_on_ocid"],
        "title": known["title"],
    }


def _failed(_: PublicEntry) -> Fragment:
    return Fragment("tenderUpdate", {"tender": {"status": "unsuccessful"}})


DISCLOSES: dict[str, Callable[[PublicEntry], Fragment]] = {
    "open_purchase": _planning,
    "reopen_purchase": _planning,
    "fail_purchase": _failed,
}
