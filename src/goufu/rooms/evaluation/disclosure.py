"""Results in the words of the open contracting standard. Nothing of bids or panels leaves before the result."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from goufu.base.civil import instant_text
from goufu.core.ocds import (
    ASKED,
    FOLLOWS,
    NO_FIELD,
    PERSON,
    PROOF,
    Fragment,
    PagesOnly,
    at_start_of,
    money,
    party,
    reference,
)
from goufu.core.public import PublicEntry

_STATUS = {"won": "valid", "ranked": "valid", "excluded": "disqualified"}


def _result(entry: PublicEntry) -> Fragment:
    known = entry.known
    winner = "", known["winner"], known["winner_zh"]
    suppliers = [reference("", each["uscc"], each["name_zh"]) for each in known.get("winner_members", [])]
    award: dict[str, Any] = {
        "id": entry.case, "title": known["title"], "status": "active", "date": instant_text(entry.instant),
        "value": money(known["amount_fen"]),
        "relatedBid": f"bid-{known['winner']}", "items": _items(known["main_object"]),
        "suppliers": suppliers or [reference(*winner)], **_term(known["main_object"]),
    }  # fmt: skip
    everybody = _everybody(known["bidders"])
    parties = list(everybody.values())
    if known.get("purchaser"):
        buyer = known["purchaser"], known["purchaser_uscc"], known["purchaser_zh"]
        parties.append(party(*buyer, ["buyer", "procuringEntity"], name_en=known["purchaser_en"]))
    release = {
        "parties": parties,
        "tender": {
            "id": known["purchase"], "status": "complete", "numberOfTenderers": len(known["bidders"]),
            "tenderers": [reference("", uscc, each["name"]) for uscc, each in everybody.items()],
        },
        "bids": {"details": [_bid(each) for each in known["bidders"]], "statistics": _statistics(known)},
        "awards": [award],
    }  # fmt: skip
    return Fragment("award", release)


def _project(entry: PublicEntry) -> Fragment:
    known = entry.known
    award: dict[str, Any] = {
        "id": entry.case, "title": known["title"], "status": "active", "date": instant_text(entry.instant),
        "value": money(known["amount_fen"]), "relatedBid": f"bid-{known['winner']}",
        "items": _items(known["main_object"]), "suppliers": [reference("", known["winner"], known["winner_zh"])],
        **_term(known["main_object"]),
    }  # fmt: skip
    winner = party("", known["winner"], known["winner_zh"], ["tenderer", "supplier"], name_en=known["winner_en"])
    return Fragment("award", {"parties": [winner], "awards": [award]})


def _term(what: Mapping[str, Any]) -> dict[str, Any]:
    if not what.get("starts"):
        return {}
    return {"contractPeriod": {"startDate": at_start_of(what["starts"]), "endDate": at_start_of(what["ends"])}}


def _items(what: Mapping[str, Any]) -> list[dict[str, Any]]:
    """As the requirement numbered them (procurement, `draft_requirement`)."""
    return [
        {
            "id": f"item-{place}",
            "description": each["name"],
            "quantity": each["quantity"],
            "unit": {"name": each["unit"]},
        }
        for place, each in enumerate(what.get("items", []), 1)
    ]


def _everybody(bidders: Iterable[Mapping[str, Any]]) -> dict[str, dict[str, Any]]:
    """All who took part, the members of consortia among them, each once; a supplier where one of its bids won."""
    found: dict[str, dict[str, Any]] = {}
    for each in sorted(bidders, key=lambda each: each["outcome"] == "won"):
        roles = ["tenderer", "supplier"] if each["outcome"] == "won" else ["tenderer"]
        for part in each.get("members") or [each]:
            found[part["uscc"]] = party("", part["uscc"], part["name_zh"], roles, name_en=part["name_en"])
    return found


def _bid(known: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "id": f"bid-{known['uscc']}", "status": _STATUS[known["outcome"]],
        "tenderers": [reference("", each["uscc"], each["name_zh"]) for each in known.get("members") or [known]],
    }  # fmt: skip


def _statistics(known: Mapping[str, Any]) -> list[dict[str, Any]]:
    excluded = sum(each["outcome"] == "excluded" for each in known["bidders"])
    counts = {
        "bids": len(known["bidders"]), "validBids": len(known["bidders"]) - excluded, "disqualifiedBidders": excluded,
    }  # fmt: skip
    return [{"id": name, "measure": name, "value": value} for name, value in counts.items()]


def _annulled(entry: PublicEntry) -> Fragment:
    award = {"id": entry.case, "status": "cancelled", "description": entry.known["reason"]}
    return Fragment("awardCancellation", {"awards": [award]})


def _admission(entry: PublicEntry) -> Fragment:
    known = entry.known
    admitted = known["admitted"]
    parties = [party("", each["uscc"], each["name_zh"], ["tenderer"], name_en=each["name_en"]) for each in admitted]
    tenderers = [reference("", each["uscc"], each["name_zh"]) for each in admitted]
    tender = {"id": known["purchase"], "numberOfTenderers": known["came"], "tenderers": tenderers}
    return Fragment("tenderUpdate", {"parties": parties, "tender": tender})


def _applicant(entry: PublicEntry) -> Fragment:
    known = entry.known
    one = party("", known["uscc"], known["name_zh"], ["tenderer"], name_en=known["name_en"])
    tenderers = [reference("", each["uscc"], each["name_zh"]) for each in known["admitted"]]
    tender = {"id": known["purchase"], "numberOfTenderers": len(tenderers), "tenderers": tenderers}
    return Fragment("tenderUpdate", {"parties": [one], "tender": tender})


def _choice(entry: PublicEntry) -> Fragment:
    known = entry.known
    award: dict[str, Any] = {
        "id": entry.case, "title": known["title"], "status": "active", "date": instant_text(entry.instant),
        "value": money(known["amount_fen"]), "items": _items(known["main_object"]),
        "suppliers": [reference("", known["winner"], known["winner_zh"])], **_term(known["main_object"]),
    }  # fmt: skip
    chosen = party("", known["winner"], known["winner_zh"], ["tenderer", "supplier"], name_en=known["winner_en"])
    return Fragment("award", {"parties": [chosen], "awards": [award]})


DISCLOSES: dict[str, Callable[[PublicEntry], Fragment]] = {
    "publish_result": _result,
    "annul_award": _annulled,
    "award_project": _project,
    "publish_admission": _admission,
    "publish_applicant": _applicant,
    "publish_choice": _choice,
}
_OF_REVIEW = "A step of the review: awards and bids say what came of it."
_STEPS = (
    "declare_independence", "withdraw_from_panel", "check_qualification", "exclude_response", "close_qualification",
    "hold_consultation", "notify_change", "close_consultation", "open_last_quotes", "release_last_quote_share",
    "submit_scores", "correct_score", "review_low_price", "fill_in_selection", "record_negotiation",
    "countersign_review", "rank_bids", "sign_report", "receive_report", "name_winner", "stop_review",
    "interrupt_review", "resume_review", "dissolve_panel", "record_expert_fees", "pay_expert_fees",
)  # fmt: skip
_SAID_BY_NOTICE = dict.fromkeys(
    ("method", "method_zh", "method_en", "method_ocds", "ocid", "project_zh", "project_en", "purchaser", "purchaser_en",
     "purchaser_uscc", "purchaser_zh", "title"), "The tender's notice says it.",
)  # fmt: skip
PAGES_ONLY: PagesOnly = {
    "draw_panel": {"*": PROOF},
    "admit_providers": {"*": _OF_REVIEW},
    "publish_admission": {
        "contact": NO_FIELD, "experts": PERSON, "tender": "tender.id",
        **dict.fromkeys(
            ("method", "method_zh", "method_en", "method_ocds", "ocid", "project_zh", "project_en", "purchaser",
             "purchaser_en", "purchaser_uscc", "purchaser_zh", "title"), "The tender's notice says it.",
        ),
    },
    "sign_framework": {"*": NO_FIELD},
    "open_applications": {"*": NO_FIELD},
    "file_framework": {"*": NO_FIELD},
    "tell_framework_users": {"*": NO_FIELD},
    "apply_to_framework": {"*": _OF_REVIEW},
    "answer_application": {"*": _OF_REVIEW},
    "leave_framework": {"*": NO_FIELD},
    "publish_applicant": {
        **dict.fromkeys(("fee_fen", "unit", "ends"), NO_FIELD), "tender": "tender.id", **_SAID_BY_NOTICE,
    },
    "publish_choice": {
        **dict.fromkeys(("contact", "challenges_until", "notice_ends"), NO_FIELD), "tender": "tender.id",
        **{name: why for name, why in _SAID_BY_NOTICE.items() if name != "title"},
    },
    "record_users_choice": {"*": _OF_REVIEW},
    **{act: {"*": _OF_REVIEW} for act in _STEPS},
    "publish_result": {
        **dict.fromkeys(
            ("address", "winner_address", "agency", "contact", "challenges_until", "notice_ends", "rank", "score"),
            NO_FIELD,
        ),
        "draw": PROOF,
        "scores": PROOF,
        "hygiene": NO_FIELD,
        "experts": PERSON,
        "responses": "tender.numberOfTenderers and bids.statistics count them.",
        **dict.fromkeys(("lots_full", "skipped"), ASKED),
        "tender": "tender.id",
        "winner_en": "parties.name_en says it of every bidder.",
    },
    "award_project": {
        **dict.fromkeys(("rank", "score"), NO_FIELD), "review": PROOF, "response": "awards.relatedBid names the bid.",
        "tender": "tender.id",
        **dict.fromkeys(
            ("method", "method_zh", "method_en", "method_ocds", "ocid", "project_zh", "project_en", "purchaser",
             "purchase", "purchaser_en", "purchaser_uscc", "purchaser_zh"), "The tender's notice says it.",
        ),
    },
    "annul_award": {"tender": "tender.id", **dict.fromkeys(("winner", "winner_zh", "winner_en"), FOLLOWS)},
}  # fmt: skip
