"""Intention and requirement in the words of OCDS."""

from collections.abc import Callable, Mapping
from typing import Any

from goufu.base.civil import instant_text
from goufu.core.ocds import (
    ASKED,
    NO_FIELD,
    Fragment,
    PagesOnly,
    at_start_of,
    money,
    party,
    reference,
)
from goufu.core.public import PublicEntry

Known = Mapping[str, Any]


def _intention(entry: PublicEntry) -> Fragment:
    known = entry.known
    planned = {
        "title": known["title"],
        "description": known["outline"],
        "status": "planned",
        "value": money(known["budget_fen"]),
        "tenderPeriod": {"startDate": at_start_of(f"{known['expected']}-01")},
    }
    return Fragment("planningUpdate", {**_buyer(known), "tender": {**_tender(known), **planned}})


def _requirement(entry: PublicEntry) -> Fragment:
    known = entry.known
    items = [
        {"id": f"item-{place}", "description": f"{each['name']}（{each['frequency']}，{each['place']}）",
         "quantity": each["quantity"], "unit": {"name": each["unit"]}}
        for place, each in enumerate(known["items"], 1)
    ]  # fmt: skip
    period = {"startDate": at_start_of(known["starts"]), "endDate": at_start_of(known["ends"])}
    tender = {**_tender(known), "title": known["title"], "description": known["standard"]}
    return Fragment("planningUpdate", {"tender": {**tender, "items": items, "contractPeriod": period}})


def _survey(entry: PublicEntry) -> Fragment:
    return _step(entry, "survey", "需求调查", "engagement", entry.known["findings"])


def _consulting(entry: PublicEntry) -> Fragment:
    return _step(entry, "consultation", "公开征求意见", "engagement", until=entry.known["until"])


def _consulted(entry: PublicEntry) -> Fragment:
    known = entry.known
    said = f"收到意见{known['opinions']}条，答复{known['answered']}条。{known['answer']}"
    return _step(entry, "consultation", "公开征求意见", "engagement", said)


def _reviewed(entry: PublicEntry) -> Fragment:
    return _step(entry, "review", "需求审查", "assessment", entry.known["opinion"])


def _fixed(entry: PublicEntry) -> Fragment:
    return _step(entry, "fixed", "需求确定", "approval")


def _step(entry: PublicEntry, name: str, title: str, kind: str, said: str = "", *, until: str = "") -> Fragment:
    """A milestone of planning: met now, or to be met on a day."""
    met = {"status": "met", "dateMet": instant_text(entry.instant)}
    state = {"status": "scheduled", "dueDate": at_start_of(until)} if until else met
    milestone = {"id": f"{entry.case}-{name}", "title": title, "type": kind, "description": said, **state}
    return Fragment("planningUpdate", {"planning": {"milestones": [milestone]}})


def _tender(known: Known) -> dict[str, Any]:
    return {"id": known["purchase"], "mainProcurementCategory": "services"}


def _purchaser(known: Known) -> dict[str, str]:
    return reference(known["purchaser"], known["purchaser_uscc"], known["purchaser_name_zh"])


def _buyer(known: Known) -> dict[str, Any]:
    named = known["purchaser"], known["purchaser_uscc"], known["purchaser_name_zh"]
    buyer = party(*named, ["buyer", "procuringEntity"], name_en=known["purchaser_name_en"])
    return {"buyer": _purchaser(known), "parties": [buyer]}


DISCLOSES: dict[str, Callable[[PublicEntry], Fragment]] = {
    "publish_intention": _intention,
    "draft_requirement": _requirement,
    "record_survey": _survey,
    "open_public_consultation": _consulting,
    "close_public_consultation": _consulted,
    "review_requirement": _reviewed,
    "fix_requirement": _fixed,
}
PAGES_ONLY: PagesOnly = {
    "publish_intention": {},
    "draft_requirement": {
        **dict.fromkeys((
            "acceptance", "area", "background", "breach", "cost_basis", "handover", "indicators",
            "intellectual_property", "posts", "safety", "settlement", "staff", "subcontracting", "users",
            "users_opinion",
        ), NO_FIELD),
        "ceiling_fen": "tender.value says it when the method is chosen.",
        "goods_fen": ASKED,
        "milestones": "tender.milestones says them in the notice.",
        "people": "planning.forecasts says how many people need it.",
        "people_below": "Counts of fewer than ten people are not published.",
        "public_service": ASKED,
    },
    "record_survey": {"market_bodies": NO_FIELD, "surveyed_on": ASKED},
    "open_public_consultation": {"channel": NO_FIELD, "consulted_from": NO_FIELD},
    "review_requirement": dict.fromkeys(("drafters_among_them", "general_review", "key_review", "reviewers"), ASKED),
}  # fmt: skip
