"""Purchases without a panel, with the cast: the selection below the limit, and what one supplier alone is asked."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from tests.cast import Cast
from tests.tendering import TERMS, Tendering, decided, document, filed, noticed

from goufu.core.ledger.sequencer import sequence
from goufu.rooms.evaluation.models import Candidate
from goufu.rooms.procurement.interface import responses

POINTS = {"alpha": [4200, 2400, 1500], "beta": [3500, 2000, 800], "gamma": [3000, 2000, 800]}
BELOW: dict[str, Any] = {"method": "below_limit_selection", "ground": "below_limit"}


@dataclass
class Found:
    """A review without a panel, and its tender."""

    ref: str
    tender: Tendering

    def bid(self, organ: str) -> str:
        """The reference of an organ's bid."""
        return Candidate.objects.get(review__ref=self.ref, organ=organ).bid


CALL: dict[str, Any] = {"method": "project_call", "ground": "below_limit"}


def selection_opened(cast: Cast, chosen: dict[str, Any] = BELOW) -> Tendering:
    """A selection (or a call) whose three bids are open."""
    for organ in POINTS:
        cast.provider(organ)
    tender = noticed(cast, days=6, **chosen)
    tender.three_bids(cast)
    tender.past_the_deadline(cast)
    tender.open(cast)
    sequence()
    return tender


def filled_in(cast: Cast, tender: Tendering | None = None) -> Found:
    """The page, filled in by one officer: alpha first."""
    tender = tender or selection_opened(cast)
    page = [
        {"response": each.bid, "points": POINTS[each.organ], "reason": "见选取记录"} for each in responses(tender.ref)
    ]
    given = {"tender": tender.ref, "bids": page}
    return Found(decided(cast, "fill_in_selection", cast.officer, None, tender.ref, **given), tender)


SOLE: dict[str, Any] = {"method": "single_source", "ground": "only_supplier", "sole_evidence": True}
OPINION = {"name": "示例专家甲", "unit": "示例大学", "rank": "教授", "opinion": "照护关系不宜中断，同意"}
PUBLICITY: dict[str, Any] = {
    "supplier": "alpha", "address": "富顺县示例路5号", "reason": "照护方案只有该机构掌握", "experts": [OPINION] * 3,
    "contact": "富顺县财政局 0813-7000001",
}  # fmt: skip
AGREED: dict[str, Any] = {
    "negotiators": ["某甲，采购经办人", "某乙，采购需求审查人"], "minutes": "逐项协商（示例）",
    "price_fen": 52_000_000, "price_basis": "按岗位工时测算", "quality": "符合国家基本公共服务标准",
}  # fmt: skip
NO_POINTS: dict[str, Any] = {"factors": [], "sme_deduction_bp": None}


def in_days(cast: Cast, days: int) -> str:
    """The day so many calendar days ahead."""
    return (cast.clock.read().day + timedelta(days=days)).isoformat()


def publicised(cast: Cast, ref: str, **changes: Any) -> str:
    """The only supplier alpha, made public for nine days."""
    given = {**PUBLICITY, "until": in_days(cast, 9), **changes}
    return decided(cast, "publicise_sole_supplier", cast.officer, ref, ref, **given)


def heard(cast: Cast, ref: str) -> str:
    """The publicity, over without opinions."""
    cast.wait(days=10)
    given = {"opinions": 0, "answered": 0, "answer": "公示期间未收到异议。"}
    return decided(cast, "close_sole_publicity", cast.officer, ref, ref, **given)


def documented(cast: Cast, ref: str) -> str:
    """Documents approved, thirty days after the intention."""
    decided(cast, "draft_documents", cast.officer, ref, ref, documents=document(), **{**TERMS, **NO_POINTS})
    decided(cast, "approve_documents", cast.head, ref, ref)
    cast.wait(days=30)
    return ref


def asked(cast: Cast) -> Tendering:
    """The only supplier has the documents."""
    cast.provider("alpha")
    ref = filed(cast, **SOLE)
    publicised(cast, ref)
    heard(cast, ref)
    documented(cast, ref)
    given = {"supplier": "alpha", "contact": "富顺县民政局采购办 0813-7000000"}
    decided(cast, "ask_supplier", cast.officer, ref, ref, **given)
    return Tendering(ref)
