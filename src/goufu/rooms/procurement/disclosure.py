"""Tender and opening in the words of OCDS. Nothing speaks of bids before the opening."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from goufu.base.civil import instant_text
from goufu.core.ocds import (
    ASKED,
    DRAFT,
    NO_FIELD,
    PROOF,
    Fragment,
    PagesOnly,
    at_start_of,
    file_address,
    money,
    party,
    reference,
)
from goufu.core.public import PublicEntry

Known = Mapping[str, Any]


def _filed(entry: PublicEntry) -> Fragment:
    return _step(entry, "plan", "采购计划备案", "approval", entry.known["plan_number"])


def _step(entry: PublicEntry, name: str, title: str, kind: str, said: str = "", *, until: str = "") -> Fragment:
    """A milestone of planning: met now, or to be met on a day."""
    met = {"status": "met", "dateMet": instant_text(entry.instant)}
    state = {"status": "scheduled", "dueDate": at_start_of(until)} if until else met
    milestone = {"id": f"{entry.case}-{name}", "title": title, "type": kind, "description": said, **state}
    return Fragment("planningUpdate", {"planning": {"milestones": [milestone]}})


def _method(entry: PublicEntry) -> Fragment:
    known = entry.known
    chosen = {**_way(known), "status": "planned", "value": money(known["ceiling_fen"]), "title": known["title"]}
    return Fragment(
        "planningUpdate", {"tender": {**_tender(known), **chosen, "procurementMethodRationale": known["reason"]}}
    )


def _notice(entry: PublicEntry) -> Fragment:
    known = entry.known
    tender = {
        **_tender(known),
        **_way(known),
        "title": known["title"],
        "status": "active",
        "procuringEntity": _purchaser(known),
        "value": money(known["ceiling_fen"]),
        "awardCriteria": "ratedCriteria" if known["factors"] else "priceOnly",
        "awardCriteriaDetails": "；".join(_words(factor) for factor in known["factors"]) or "价格",
        "submissionMethod": ["electronicSubmission"],
        "submissionMethodDetails": known["terms_of_submission_zh"],
        "eligibilityCriteria": "；".join([*_conditions(known), _consortia(known)]),
        "tenderPeriod": {"startDate": at_start_of(known["issued"]), "endDate": known["deadline_utc"]},
        **_running(known),
        "participationFees": [{"id": "deposit", "type": ["deposit"], "value": money(known["bond_fen"])}],
        "documents": [_document(entry, "biddingDocuments", known["documents"])],
    }
    tender["milestones"] = [
        {"id": f"{entry.case}-{place}", "title": each["title"], "type": "delivery", "status": "scheduled",
         "dueDate": at_start_of(each["due"])}
        for place, each in enumerate(known["milestones"], 1)
    ]  # fmt: skip
    return Fragment("tender", {**_buyer(known), "tender": tender})


def _prequalification(entry: PublicEntry) -> Fragment:
    known = entry.known
    step = {
        "id": f"{entry.case}-prequalification", "title": "资格预审申请截止", "type": "preProcurement",
        "description": f"{known['papers']}；{known['place']}", "status": "scheduled", "dueDate": known["until_utc"],
    }  # fmt: skip
    tender = {
        **_tender(known), **_way(known), "title": known["title"], "status": "planned",
        "procuringEntity": _purchaser(known), "value": money(known["ceiling_fen"]),
        "eligibilityCriteria": "；".join([*(known["conditions"] or ["符合法律规定的条件"]), _consortia(known)]),
        **_running(known),
    }  # fmt: skip
    return Fragment("tenderUpdate", {**_buyer(known), "planning": {"milestones": [step]}, "tender": tender})


def _correction(entry: PublicEntry) -> Fragment:
    known = entry.known
    amendment = {"id": entry.hash[:16], "date": instant_text(entry.instant), "description": known["what"]}
    changed: dict[str, Any] = {"tenderPeriod": {"endDate": known["deadline_utc"]}}
    if known["documents"]:
        changed["documents"] = [_document(entry, "biddingDocuments", known["documents"])]
    return Fragment("tenderAmendment", {"tender": {**_tender(known), **changed, "amendments": [amendment]}})


def _clarification(entry: PublicEntry) -> Fragment:
    known = entry.known
    told = {**known, "what": f"问：{known['question']} 答：{known['answer']}"}
    return _correction(replace(entry, known=told))


def _extension(entry: PublicEntry) -> Fragment:
    known = entry.known
    why = {"id": entry.hash[:16], "date": instant_text(entry.instant), "rationale": f"平台故障，证明 {known['outage']}"}
    return Fragment(
        "tenderAmendment",
        {"tender": {**_tender(known), "tenderPeriod": {"endDate": known["deadline_utc"]}, "amendments": [why]}},
    )


def _opening(entry: PublicEntry) -> Fragment:
    known = entry.known
    read_out = known.get("read_out", [])
    release: dict[str, Any] = {"tender": {**_tender(known), "numberOfTenderers": known["responses"]}}
    release["bids"] = {
        "statistics": [{"id": "bids", "measure": "bids", "value": known["responses"], "date": known["opened_at"]}],
    }
    if read_out:
        everybody = {uscc: name for each in read_out for uscc, name in _tenderers(each)}
        release["tender"]["tenderers"] = [reference("", uscc, name) for uscc, name in everybody.items()]
        release["parties"] = [party("", uscc, name, ["tenderer"]) for uscc, name in everybody.items()]
        release["bids"]["details"] = [_bid(each, known["opened_at"]) for each in read_out]
    return Fragment("tenderUpdate", release)


def _sole_supplier(entry: PublicEntry) -> Fragment:
    known = entry.known
    said = "；".join(f"{each['unit']}{each['rank']}：{each['opinion']}" for each in known["experts"])
    amendment = {
        "id": entry.hash[:16], "date": instant_text(entry.instant),
        "description": f"拟从唯一供应商 {known['supplier_zh']} 采购，公示至 {known['until']}。{said}",
        "rationale": known["reason"],
    }  # fmt: skip
    tender = {**_tender(known), **_way(known), "status": "planned", "amendments": [amendment]}
    return Fragment("tenderUpdate", {"tender": tender})


def _publicity_over(entry: PublicEntry) -> Fragment:
    known = entry.known
    amendment = {"id": entry.hash[:16], "date": instant_text(entry.instant), "description": known["answer"]}
    return Fragment("tenderUpdate", {"tender": {**_tender(known), "amendments": [amendment]}})


def _asked(entry: PublicEntry) -> Fragment:
    known = entry.known
    supplier = party("", known["supplier_uscc"], known["supplier_zh"], ["tenderer"], name_en=known["supplier_en"])
    tender = {
        **_tender(known), **_way(known), "title": known["title"], "status": "active",
        "value": money(known["ceiling_fen"]), "tenderPeriod": {"startDate": at_start_of(known["issued"])},
        "eligibilityCriteria": "；".join(known["conditions"] or ["符合法律规定的条件"]), **_running(known),
        "documents": [_document(entry, "biddingDocuments", known["documents"])],
    }  # fmt: skip
    return Fragment("tender", {**_buyer(known), "parties": [*_buyer(known)["parties"], supplier], "tender": tender})


def _invitation(entry: PublicEntry) -> Fragment:
    known = entry.known
    tender = {
        **_tender(known), **_way(known), "title": known["title"], "status": "active",
        "value": money(known["ceiling_fen"]), "tenderPeriod": {"startDate": at_start_of(known["issued"])},
        "eligibilityCriteria": "；".join(known["conditions"] or ["符合法律规定的条件"]), **_running(known),
        "documents": [_document(entry, "tenderNotice", known["documents"])],
    }  # fmt: skip
    return Fragment("tender", {**_buyer(known), "tender": tender})


def _failure(entry: PublicEntry) -> Fragment:
    known = entry.known
    status = "cancelled" if known["ground"] == "cancelled" else "unsuccessful"
    amendment = {"id": entry.hash[:16], "date": instant_text(entry.instant), "rationale": known["reason"]}
    tag = "tenderCancellation" if status == "cancelled" else "tenderUpdate"
    return Fragment(tag, {"tender": {**_tender(known), "status": status, "amendments": [amendment]}})


def _ended(entry: PublicEntry) -> Fragment:
    return Fragment("tenderUpdate", {"tender": {**_tender(entry.known), "status": "unsuccessful", **_why(entry)}})


def _held(entry: PublicEntry) -> Fragment:
    """A suspension is no status of the standard; it is told as an amendment, with its reason."""
    return Fragment("tenderUpdate", {"tender": {**_tender(entry.known), **_why(entry)}})


def _why(entry: PublicEntry) -> dict[str, Any]:
    amendment = {"id": entry.hash[:16], "date": instant_text(entry.instant), "rationale": entry.known["reason"]}
    return {"amendments": [amendment]}


def _complete(entry: PublicEntry) -> Fragment:
    return Fragment("tenderUpdate", {"tender": {**_tender(entry.known), "status": "complete"}})


def _tender(known: Known) -> dict[str, Any]:
    return {"id": known["purchase"], "mainProcurementCategory": "services"}


def _way(known: Known) -> dict[str, Any]:
    return {"procurementMethod": known["method_ocds"], "procurementMethodDetails": known["method_zh"]}


def _running(known: Known) -> dict[str, Any]:
    """From when until when the contract is to run."""
    days = {"startDate": at_start_of(known["contract_starts"]), "endDate": at_start_of(known["contract_ends"])}
    return {"contractPeriod": days}


def _purchaser(known: Known) -> dict[str, str]:
    return reference(known["purchaser"], known["purchaser_uscc"], known["purchaser_name_zh"])


def _buyer(known: Known) -> dict[str, Any]:
    named = known["purchaser"], known["purchaser_uscc"], known["purchaser_name_zh"]
    buyer = party(*named, ["buyer", "procuringEntity"], name_en=known["purchaser_name_en"])
    return {"buyer": _purchaser(known), "parties": [buyer]}


def _words(factor: Known) -> str:
    whole, part = divmod(factor["points"], 100)
    return f"{factor['name']} {whole}{f'.{part:02d}' if part else ''} 分"


def _conditions(known: Known) -> list[str]:
    return [str(each["text"]) for each in known["conditions"]] or ["符合法律规定的条件"]


def _consortia(known: Known) -> str:
    return "接受联合体参加" if known.get("consortia") else "不接受联合体参加"


def _document(entry: PublicEntry, kind: str, sha256: str) -> dict[str, Any]:
    return {
        "id": sha256[:16],
        "documentType": kind,
        "title": entry.known["title"],
        "datePublished": instant_text(entry.instant),
        "url": file_address(sha256),
        "language": "zh",
    }


def _tenderers(read_out: Known) -> list[tuple[str, str]]:
    """Code and name of the bidder, or of every member of a consortium."""
    members = [(each["uscc"], each["name_zh"]) for each in read_out.get("members", [])]
    return members or [(read_out["provider"], read_out["name_zh"])]


def _bid(read_out: Known, opened_at: str) -> dict[str, Any]:
    return {
        "id": f"bid-{read_out['provider']}",
        "date": opened_at,
        "status": "pending",
        "tenderers": [reference("", uscc, name) for uscc, name in _tenderers(read_out)],
        "value": money(read_out["quote_fen"]),
    }


DISCLOSES: dict[str, Callable[[PublicEntry], Fragment]] = {
    "choose_method": _method,
    "file_plan": _filed,
    "publish_prequalification": _prequalification,
    "publish_notice": _notice,
    "correct_documents": _correction,
    "clarify_documents": _clarification,
    "publicise_sole_supplier": _sole_supplier,
    "close_sole_publicity": _publicity_over,
    "ask_supplier": _asked,
    "publish_invitation": _invitation,
    "extend_for_outage": _extension,
    "open_bids": _opening,
    "fail_tender": _failure,
    "complete_tender": _complete,
    "end_tender_by_decision": _ended,
    "hold_tender": _held,
}
_TERMS = (
    "contact", "documents_price_fen", "obtaining", "purchaser_address", "offer_until", "delivery_bond_fen",
    "excludes_abnormal", "blind_review", "fixed_price", "inspection_days", "least_responses", "multi_year", "parts",
    "payment_days", "plan_number", "price_weight_bp", "requirement", "sme_deduction_bp", "terms_of_submission_en",
    "way", "outage_rule", "lot", "lots", "lots_fen", "most_bids", "most_wins",
)  # fmt: skip
_OF_PREQUALIFICATION = "A step of the prequalification: tenderers and bids say what came of it."
_OF_APPLICANTS = ("apply_for_prequalification", "judge_application", "close_prequalification")
PAGES_ONLY: PagesOnly = {
    "choose_method": {
        **dict.fromkeys(("adjusted_or_approved", "approved_by", "ground", "sole_evidence"), ASKED),
        **dict.fromkeys(("one_standard", "users_choose"), ASKED),
        "amount_fen": "planning.budget says it.",
        **dict.fromkeys(("requirement", "requirement_of"), NO_FIELD),
    },
    "file_plan": dict.fromkeys((
        "only_social_organizations", "policy_basis", "preferred", "reserved_fen", "reserved_for_small_fen",
        "sme_exemption", "sme_reserved", "suitable_for_sme",
    ), ASKED),
    "draft_documents": {"*": DRAFT},
    "approve_documents": {"*": DRAFT},
    "draw_invitees": {"*": PROOF},
    "publish_prequalification": {
        **dict.fromkeys(("contact", "purchaser_address", "requirement"), NO_FIELD),
        "intention_exemption": ASKED,
        "until": "planning.milestones.dueDate says it in UTC.",
    },
    **{act: {"*": _OF_PREQUALIFICATION} for act in _OF_APPLICANTS},
    "deal_opening_key": {"*": PROOF},
    "rehearse_opening": {"*": PROOF},
    "release_share": {"*": PROOF},
    "publish_notice": {
        **dict.fromkeys(_TERMS, NO_FIELD),
        **dict.fromkeys(("ground", "intention_exemption", "invited", "recommended_by_buyer"), ASKED),
        "amount_fen": "planning.budget says it.",
        "deadline": "tender.tenderPeriod.endDate says it in UTC.",
        "keys": PROOF,
    },
    "clarify_documents": {
        "affects_responses": ASKED,
        "ceremony": PROOF,
        "deadline": "tender.tenderPeriod.endDate says it in UTC.",
        "deadline_before": "The earlier release says it.",
        "issued": "The release's own date.",
    },
    "correct_documents": {
        "affects_responses": ASKED,
        "changes": NO_FIELD,
        "ceremony": PROOF,
        "deadline": "tender.tenderPeriod.endDate says it in UTC.",
        "deadline_before": "The earlier release says it.",
        "issued": "The release's own date.",
    },
    "extend_for_outage": {
        "ceremony": PROOF,
        "deadline_before": "The earlier release says it.",
        "issued": "The release's own date.",
    },
    "open_bids": {"superseded": PROOF, "withdrawn": PROOF, "unopened": PROOF, "without_damaged": PROOF},
    "publicise_sole_supplier": {
        **dict.fromkeys(("address", "contact", "supplier", "supplier_en", "supplier_uscc"), NO_FIELD),
        "amount_fen": "planning.budget says it.",
    },
    "close_sole_publicity": dict.fromkeys(("opinions", "answered", "upheld"), ASKED),
    "ask_supplier": {**dict.fromkeys(("contact", "item", "supplier"), NO_FIELD), "intention_exemption": ASKED},
    "publish_invitation": {
        **dict.fromkeys(("applying", "contact", "purchaser_address"), NO_FIELD), "intention_exemption": ASKED,
    },
    "begin_review": {"*": NO_FIELD},
    "hold_tender": {"until": NO_FIELD},
    "fail_tender": {"came": "bids.statistics says it where bids were opened.", "remaining": ASKED},
}  # fmt: skip
