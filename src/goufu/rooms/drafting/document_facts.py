"""What the papers of a tender are made from: the fixed requirement, and the notice, or before it what is on file."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.utils.translation import override

from goufu.base.money import money_text
from goufu.core.public import PublicEntry, public_entries
from goufu.law.kinds import ConditionUse
from goufu.rooms.procurement.interface import Method, TenderView, facts_before_notice
from goufu.rooms.requirements.interface import requirement_said
from goufu.ui.official import Table
from goufu.ui.words import day_words, instant_words, percent_words

NOTICE = "publish_notice"
MOVING = ("correct_documents", "clarify_documents", "extend_for_outage")
LATER = "以采购公告为准"
NONE_ASKED = "不收取"
HOLDS = (
    "sme_reserved", "only_social_organizations", "excludes_abnormal", "scored", "price_scored", "fixed_price",
    "sme_deduction", "keys", "changed",
)  # fmt: skip
"""What a block of a template can be kept to (`when`)."""
_TEXTS = (
    "background", "users", "area", "standard", "staff", "safety", "settlement", "acceptance", "users_opinion",
    "subcontracting", "intellectual_property", "handover", "breach", "cost_basis", "catalogue_code",
)  # fmt: skip


@dataclass(frozen=True)
class PaperFacts:
    """Texts for the holes, tables by name, and what holds of the tender; all in Chinese, the papers' language."""

    texts: Mapping[str, str]
    tables: Mapping[str, Table]
    holds: frozenset[str]
    office: str
    day: date | None
    public: bool


def facts_of(tender: TenderView) -> PaperFacts:
    """The facts of a tender's papers."""
    entries = public_entries(tender.thread)
    own = [each for each in entries if each.case == tender.ref]
    notice = _newest(own, NOTICE)
    requirement = requirement_said(tender.requirement)
    moves = [each for each in own if each.act in MOVING]
    known = dict(notice.known) if notice else facts_before_notice(tender.ref)
    with override("zh-hans"):
        return PaperFacts(
            {**_of_requirement(requirement), **_of_tender(known, tender, moves)},
            dict(_tables(known, requirement)),
            frozenset(_holding(known, tender, moves)),
            str(known["purchaser_name_zh"]),
            notice.day if notice else None,
            notice is not None,
        )


def _newest(entries: list[PublicEntry], act: str) -> PublicEntry | None:
    return next((each for each in reversed(entries) if each.act == act), None)


def _of_requirement(known: Mapping[str, Any]) -> dict[str, str]:
    texts = {name: str(known.get(name) or "") for name in _TEXTS}
    term = f"{_day(known['starts'])}至{_day(known['ends'])}" if known else ""
    ceiling = money_text(known["ceiling_fen"], "zh") if known else ""
    return {**texts, "service_term": term, "requirement_ceiling": ceiling}


def _of_tender(known: Mapping[str, Any], tender: TenderView, moves: list[PublicEntry]) -> dict[str, str]:
    offer = f"{_day(known['issued'])}至{_day(known['offer_until'])}" if "offer_until" in known else LATER
    keys = {each["round"]: each["fingerprint"] for each in known.get("keys", ())}
    deduction = known.get("sme_deduction_bp")
    return {
        "project": str(known["title"]),
        "number": tender.ref,
        "purchaser": str(known["purchaser_name_zh"]),
        "method": str(known["method_zh"]),
        "plan_number": str(known["plan_number"]),
        "budget": money_text(known["amount_fen"], "zh"),
        "ceiling": money_text(known["ceiling_fen"], "zh"),
        "contract_term": f"{_day(known['contract_starts'])}至{_day(known['contract_ends'])}",
        "offer": offer,
        "obtaining": str(known.get("obtaining") or LATER),
        "contact": str(known.get("contact") or LATER),
        "deadline": _deadline(known, moves),
        "policy_basis": tender.policy_basis,
        "bond": _money(known["bond_fen"]),
        "delivery_bond": _money(known["delivery_bond_fen"]),
        "payment": f"收到发票后{known['payment_days']}日内",
        "inspection": f"{known['inspection_days']}日",
        "sme_deduction": percent_words(deduction) if deduction else "",
        "bid": "投标文件" if tender.method.has("tender") else "响应文件",
        "fingerprint": keys.get("bids", ""),
        "terms_of_submission": str(known["terms_of_submission_zh"]),
        "changes": "\n".join(_changes(moves)),
        **_of_notice(known, tender.method),
    }


def _of_notice(known: Mapping[str, Any], method: Method) -> dict[str, str]:
    """What the notice alone says."""
    price = known.get("documents_price_fen", 0)
    return {
        "address": str(known.get("purchaser_address") or ""),
        "documents_price": "" if price is None else money_text(price, "zh") if price else "免费",
        "consortia": "接受" if known.get("consortia") else "不接受",
        "opening_place": "购服平台开启大厅（网上开启）",
        "notice_days": "五" if method.has("tender") else "三",
    }


def _holding(known: Mapping[str, Any], tender: TenderView, moves: list[PublicEntry]) -> Iterator[str]:
    scored = tender.method.has("scored")
    held = {
        "sme_reserved": tender.sme_reserved,
        "only_social_organizations": tender.only_social_organizations,
        "excludes_abnormal": known["excludes_abnormal"],
        "scored": scored,
        "price_scored": scored and not known["fixed_price"],
        "fixed_price": known["fixed_price"],
        "sme_deduction": bool(known.get("sme_deduction_bp")) and not tender.sme_reserved,
        "keys": bool(known.get("keys")),
        "changed": bool(moves),
    }
    return (name for name, holds in held.items() if holds)


def _tables(known: Mapping[str, Any], needed: Mapping[str, Any]) -> Iterator[tuple[str, Table]]:
    yield "services", _table(("服务内容", "单位", "数量", "频次", "地点"), needed.get("items"), (
        "name", "unit", "quantity", "frequency", "place"))  # fmt: skip
    yield "posts", _table(("人员类别", "人数", "证书要求", "依据"), needed.get("posts"), (
        "kind", "people", "certificate", "certificate_basis"))  # fmt: skip
    milestones = known.get("milestones") or needed.get("milestones")
    yield "milestones", _table(("进度节点", "完成时间", "付款比例"), milestones, ("title", "due", "share_bp"))
    yield "indicators", _table(("绩效指标", "权重"), needed.get("indicators"), ("name", "weight_bp"))
    yield "factors", _table(("评分因素", "分值", "评分标准"), known.get("factors"), ("name", "points", "bands"))
    asked = [each for each in known.get("conditions", ()) if each["use"] != ConditionUse.SCORING]
    numbered = [{"no": place, "text": each["text"]} for place, each in enumerate(asked, 1)]
    yield "conditions", _table(("序号", "其他资格条件和实质性要求"), numbered, ("no", "text"))


def _table(columns: tuple[str, ...], rows: Any, names: tuple[str, ...]) -> Table:
    return Table(columns, tuple(tuple(_cell(name, each[name]) for name in names) for each in rows or ()))


def _cell(name: str, value: Any) -> str:
    if name.endswith("_bp"):
        return percent_words(value)
    if name == "points":
        return f"{value / 100:g}"
    return _day(value) if name == "due" else str(value)


def _changes(moves: list[PublicEntry]) -> Iterator[str]:
    for place, each in enumerate(moves, 1):
        known = each.known
        asked = f"问：{known['question']} 答：{known['answer']}" if "question" in known else ""
        said = known.get("what") or asked or f"平台故障，证明编号{known.get('outage', '')}"
        yield f"{place}. {day_words(each.day)}：{said}"


def _deadline(known: Mapping[str, Any], moves: list[PublicEntry]) -> str:
    said = [str(each.known["deadline_utc"]) for each in moves if each.known.get("deadline_utc")]
    newest = said[-1] if said else str(known.get("deadline_utc") or "")
    return instant_words(datetime.fromisoformat(newest)) if newest else LATER


def _day(value: Any) -> str:
    return day_words(value if isinstance(value, date) else date.fromisoformat(str(value)))


def _money(fen: int) -> str:
    return money_text(fen, "zh") if fen else NONE_ASKED
