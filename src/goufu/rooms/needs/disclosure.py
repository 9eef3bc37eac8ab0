"""Needs and purchases in the words of the open contracting standard."""

from collections.abc import Callable, Mapping
from typing import Any

from goufu.base.civil import instant_text
from goufu.core.ocds import FOLLOWS, NO_FIELD, NO_PROCESS, Fragment, PagesOnly, money, party, reference
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
        release["relatedProcesses"] = [_related("unsuccessfulProcess", known["follows_on_ocid"], known["title"])]
    if known.get("part_of_ocid"):
        release["relatedProcesses"] = [_related("planning", known["part_of_ocid"], known["part_of_zh"])]
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


def _related(relationship: str, ocid: str, title: str) -> dict[str, Any]:
    return {
        "id": "1",
        "relationship": [relationship],
        "scheme": "ocid",
        "identifier": ocid,
        "title": title,
    }


def _lot_opened(entry: PublicEntry) -> Fragment:
    """A process of its own, planned in that of the whole: the needs, the money and the requirement stand there."""
    opened = _planning(entry).release
    value = money(entry.known["lot_fen"])
    return Fragment("planning", {**opened, "planning": {"budget": {"amount": value}}})


def _handed_on(entry: PublicEntry) -> Fragment:
    """What was planned here is bought in the processes of the lots, each of which names this one."""
    lots = "；".join(f"第{each['number']}包 {each['title']}（{each['ocid']}）" for each in entry.known["lots"])
    return _planned({"milestones": [_milestone(entry, "分包采购", "preProcurement", lots)]})


def _failed(entry: PublicEntry) -> Fragment:
    return Fragment("tenderUpdate", {"tender": {"id": entry.case, "status": "unsuccessful"}})


def _raised(entry: PublicEntry) -> Fragment:
    known = entry.known
    speaks = party(known["raised_by"], "", known["raised_by_zh"], ["interestedParty"], name_en=known["raised_by_en"])
    rationale = f"{known['title']}（{known['place']}）"
    step = _milestone(entry, "提出需求", "preProcurement")
    return _planned({"rationale": rationale, "milestones": [step], **_people(entry)}, parties=[speaks])


def _verified(entry: PublicEntry) -> Fragment:
    step = _milestone(entry, "核实需求", "assessment", entry.known["finding"])
    return _planned({"milestones": [step], **_people(entry)})


def _prioritised(entry: PublicEntry) -> Fragment:
    known = entry.known
    return _planned({"milestones": [_milestone(entry, f"需求排序：第{known['rank']}位", "approval", known["reason"])]})


def _planned(part: Mapping[str, Any], **more: Any) -> Fragment:
    return Fragment("planningUpdate", {"planning": part, **more})


def _milestone(entry: PublicEntry, title: str, kind: str, description: str = "") -> dict[str, Any]:
    return {
        "id": f"{entry.case}-{entry.act}", "title": title, "type": kind, "description": description, "status": "met",
        "dateMet": instant_text(entry.instant),
    }  # fmt: skip


def _people(entry: PublicEntry) -> dict[str, Any]:
    """How many people need it; a number that is kept back (fewer than ten) is left out."""
    counted = {"id": entry.case, "measure": entry.known["people"], "unit": {"name": "人"}}
    if counted["measure"] is None:
        return {}
    return {"forecasts": [{"id": "people-in-need", "title": "有需求的人数", "observations": [counted]}]}


DISCLOSES: dict[str, Callable[[PublicEntry], Fragment]] = {
    "raise_need": _raised,
    "verify_need": _verified,
    "prioritise_need": _prioritised,
    "open_purchase": _planning,
    "enter_purchase": _planning,
    "reopen_purchase": _planning,
    "fail_purchase": _failed,
    "open_lot": _lot_opened,
    "hand_on_to_lots": _handed_on,
}
PAGES_ONLY: PagesOnly = {
    "raise_need": dict.fromkeys(("category", "group", "urgency", "channel"), NO_FIELD),
    "decline_need": {"reason": NO_PROCESS},
    "adopt_need": {"*": FOLLOWS},
    "open_purchase": {
        "needs": "Their milestones carry their references.",
        **dict.fromkeys(("catalogue_name_en", "purchaser_address", "purchaser_contact"), NO_FIELD),
    },
    "reopen_purchase": {
        "needs": "Their milestones carry their references.",
        **dict.fromkeys(("catalogue_name_en", "purchaser_address", "purchaser_contact"), NO_FIELD),
        "changes": "The tender's own releases say what is different.",
        "follows_on": "relatedProcesses names its ocid.",
    },
    "enter_purchase": {"needs": "There are none here.", "catalogue_name_en": NO_FIELD, "synthetic": "synthetic"},
    "open_lot": {
        "needs": "They are told in the process of the whole.",
        **dict.fromkeys(("catalogue_name_en", "number", "lots", "place"), NO_FIELD),
        **dict.fromkeys(("whole", "part_of", "part_of_en"), "relatedProcesses names its ocid."),
    },
    "fail_purchase": {"reason": FOLLOWS},
    "close_purchase": {"archive": FOLLOWS},
}
