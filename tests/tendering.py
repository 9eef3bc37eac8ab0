"""A tender with the cast: requirement fixed, keys dealt, bids sealed, shares released. For rooms from procurement on.

tender = noticed(cast)                       # Tendering: reference, deals, device keys of all holders
tender.bid(cast, "alpha", 52_000_000)        # sealed for real, submitted by the provider's staff
tender.past_the_deadline(cast)
tender.open(cast)
"""

import io
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from pyrage import x25519
from tests.cast import ORGANS, Cast
from tests.stories import told

from goufu.base.civil import civil_instant
from goufu.core.exceptions import Refused
from goufu.core.judge import name_of
from goufu.core.sealing.bid import BidDocument, BidItem, Contact, seal
from goufu.core.sealing.dealing import Deal, Dealt, Holder, Side, deal_key
from goufu.core.sealing.keys import DeviceKey
from goufu.core.sealing.opening import release_share
from goufu.core.uploads.files import store
from goufu.law.verdict import Verdict
from goufu.parties.holders import Holder as Officer
from goufu.rooms.procurement.ceremony import BIDS, LAST_QUOTES, ceremony_of, keys_of, sealed_under
from goufu.rooms.procurement.models import Tender

SERVICES = [
    {"name": "上门探访", "unit": "人次", "quantity": 5760, "frequency": "每人每周一次", "place": "示例镇示例村"}
]
MILESTONES = [
    {"title": "中期", "due": "2025-11-30", "share_bp": 5000},
    {"title": "终期", "due": "2026-05-31", "share_bp": 5000},
]
REQUIREMENT: dict[str, Any] = {
    "title": "示例镇居家养老服务项目",
    "background": "县民政局三定规定的养老服务职责",
    "users": "独居老人",
    "people": 120,
    "area": "示例镇示例村",
    "items": SERVICES,
    "standard": "国家基本公共服务标准（2023年版）",
    "staff": "社会工作者两名、护理员四名",
    "safety": "意外保险；个人信息仅限本项目使用",
    "starts": "2025-06-01",
    "ends": "2026-05-31",
    "milestones": MILESTONES,
    "ceiling_fen": 58_000_000,
    "cost_basis": "按岗位工时测算",
    "settlement": "按里程碑验收后支付",
    "acceptance": "逐条对照合同标准",
    "users_opinion": "每个里程碑抽样电话回访",
    "indicators": [{"name": "服务人次", "weight_bp": 6000}, {"name": "满意度", "weight_bp": 4000}],
    "subcontracting": "不允许分包",
    "handover": "合同期满三十日内移交档案",
    "breach": "按合同约定承担",
}
METHOD: dict[str, Any] = {
    "title": "示例镇居家养老服务项目",
    "method": "competitive_consultation",
    "ground": "purchase_of_services",
    "reason": "政府购买服务项目，服务方案需要磋商",
    "amount_fen": 60_000_000,
    "ceiling_fen": 58_000_000,
}
PLAN: dict[str, Any] = {"plan_number": "富财采计〔2025〕示例1号", "sme_exemption": "non_enterprise_first"}
FACTORS = [
    {"name": "价格", "points": 1500, "bands": "最低有效报价除以报价乘以15分", "is_price": True},
    {"name": "服务方案", "points": 4500, "bands": "优45分，良35分，中20分"},
    {"name": "人员配备", "points": 2500, "bands": "每名持证社工5分，最高25分"},
    {"name": "应急预案", "points": 1500, "bands": "完整15分，基本完整8分"},
]
TERMS: dict[str, Any] = {
    "parts": ["commercial_terms", "requirement", "qualification", "price_rules", "evaluation_method", "draft_contract"],
    "factors": FACTORS,
    "sme_deduction_bp": 1000,
    "contract_starts": "2025-06-01",
    "contract_ends": "2026-05-31",
    "milestones": MILESTONES,
}
SIDES = {Side.PURCHASER: ("officer", "colleague"), Side.SUPERVISOR: ("supervisor", "finance_officer")}


def decided(cast: Cast, act: str, who: Officer, case: str | None, on: str, /, **given: Any) -> str:
    """Perform an act; what the law leaves open on it is first decided by whoever may (on the case `on`)."""
    try:
        return cast.do(act, who, case, **given)
    except Refused as stopped:
        if any(ruling.verdict is not Verdict.UNCERTAIN for ruling in stopped.blocking):
            raise
        for ruling in stopped.blocking:
            cast.do(
                "settle_question",
                cast.finance_head,
                on,
                question=name_of(ruling.question),
                decision="go_on",
                reason="本县如此执行",
            )
    return cast.do(act, who, case, **given)


def document(text: str = "采购文件（示例）") -> str:
    """A stored file; its SHA-256."""
    return store(io.BytesIO(text.encode())).sha256


def uscc_of(organ: str) -> str:
    """The unified social credit code of an organ of the cast."""
    return next(each.uscc for each in ORGANS if each.code == organ)


def drafted_requirement(cast: Cast, purchase: str, **changes: Any) -> str:
    """A requirement, drafted."""
    return decided(
        cast, "draft_requirement", cast.officer, None, purchase, **{**REQUIREMENT, "purchase": purchase, **changes}
    )


def fixed_requirement(cast: Cast, purchase: str, **changes: Any) -> str:
    """A requirement that was surveyed, consulted on, reviewed and fixed; takes eight days."""
    ref = drafted_requirement(cast, purchase, **changes)
    decided(
        cast,
        "record_survey",
        cast.officer,
        ref,
        ref,
        surveyed_on=cast.clock.read().day.isoformat(),
        bodies=["甲中心", "乙中心", "丙中心"],
        findings="市场供给充足",
    )
    until = civil_instant(cast.clock.read().day)
    cast.wait(days=7)
    cast.do(
        "open_public_consultation", cast.officer, ref, until=cast.clock.read().day.isoformat(), channel="县政府网站"
    )
    assert until < cast.clock.read().instant
    cast.wait(days=1)
    decided(
        cast,
        "close_public_consultation",
        cast.officer,
        ref,
        ref,
        opinions=2,
        answered=2,
        answer="建议增加周末服务：已采纳。",
    )
    decided(
        cast,
        "review_requirement",
        cast.reviewer,
        ref,
        ref,
        general_review=True,
        key_review=True,
        reviewers=3,
        opinion="同意",
    )
    return decided(cast, "fix_requirement", cast.head, ref, ref)


def announced(cast: Cast) -> str:
    """A purchase with money, sheet and intention; its reference."""
    purchase = cast.arranged_purchase()
    decided(
        cast,
        "publish_intention",
        cast.officer,
        None,
        purchase,
        purchase=purchase,
        title="示例镇居家养老服务项目",
        outline="为120名独居老人提供居家养老服务",
        budget_fen=60_000_000,
        expected="2025-04",
    )
    return purchase


def chosen(cast: Cast, purchase: str = "", **changes: Any) -> str:
    """A tender whose method is chosen; its reference."""
    purchase = purchase or announced(cast)
    requirement = fixed_requirement(cast, purchase)
    return decided(
        cast,
        "choose_method",
        cast.officer,
        None,
        purchase,
        **{**METHOD, "purchase": purchase, "requirement": requirement, **changes},
    )


@told
def filed(cast: Cast, purchase: str = "", **changes: Any) -> str:
    """A tender whose plan is filed."""
    ref = chosen(cast, purchase, **changes)
    return decided(cast, "file_plan", cast.officer, ref, ref, **PLAN)


def drafted(cast: Cast, **changes: Any) -> str:
    """A tender with drafted documents; `changes` go to the terms."""
    ref = filed(cast)
    return decided(cast, "draft_documents", cast.officer, ref, ref, **{**TERMS, "documents": document(), **changes})


@told
def approved(
    cast: Cast, purchase: str = "", *, terms: dict[str, Any] | None = None, least: int = 2, **method: Any
) -> "Tendering":
    """A tender with approved documents and all keys dealt, so that `least` of each side open; `terms` go to the
    documents.
    """
    ref = filed(cast, purchase, **method)
    decided(cast, "draft_documents", cast.officer, ref, ref, **{**TERMS, "documents": document(), **(terms or {})})
    decided(cast, "approve_documents", cast.head, ref, ref)
    return with_keys(cast, Tendering(ref, least=least))


def with_keys(cast: Cast, tender: "Tendering") -> "Tendering":
    """Both sides deal their keys."""
    for side, dealer in ((Side.PURCHASER, cast.officer), (Side.SUPERVISOR, cast.supervisor)):
        tender.deal(cast, side, dealer)
    return tender


@told
def noticed(
    cast: Cast, purchase: str = "", *, days: int = 11, told: dict[str, Any] | None = None, **method: Any
) -> "Tendering":
    """A tender whose notice stands, thirty days after the intention, with bids due after `days` days."""
    tender = approved(cast, purchase, **method)
    if method.get("method") == "invited_tender":
        drawn = {"pool": ["alpha", "beta", "gamma"], "basis": "资格预审", "invited": 3}
        decided(cast, "draw_invitees", cast.officer, tender.ref, tender.ref, **drawn)
    cast.wait(days=30)
    decided(cast, "publish_notice", cast.officer, tender.ref, tender.ref, **{**notice(cast, days), **(told or {})})
    return tender


def notice(cast: Cast, days: int = 11) -> dict[str, Any]:
    """A notice whose deadline is `days` days away, at 9:30."""
    now = cast.clock.read().instant
    deadline = now.replace(hour=1, minute=30, second=0) + (cast_days := _days(days))
    return {
        "deadline": deadline.isoformat(),
        "offer_until": (now + min(cast_days, _days(8))).date().isoformat(),
        "obtaining": "在本平台下载，免费",
        "contact": "富顺县民政局采购办 0813-7000000",
    }


def _days(days: int) -> Any:
    from datetime import timedelta

    return timedelta(days=days)


@dataclass
class Tendering:
    """A tender, and what lies on the devices of its officers and bidders."""

    ref: str
    dealt: dict[tuple[Side, str], Dealt] = field(default_factory=dict)
    devices: dict[str, DeviceKey] = field(default_factory=dict)
    least: int = 2
    """How many of each side open."""

    def row(self) -> Tender:
        """The tender as it stands."""
        return Tender.objects.get(ref=self.ref)

    def deal(self, cast: Cast, side: Side, dealer: Officer, **changes: Any) -> None:
        """Deal one side's keys on its device and put the public records on file."""
        last = self._deal(cast, side, dealer, LAST_QUOTES) if self._talks() else None
        given = {"deal": _text(self._deal(cast, side, dealer, BIDS)), "last_quote_deal": _text(last) if last else ""}
        cast.do("deal_opening_key", dealer, self.ref, **{**given, **changes})

    def _talks(self) -> bool:
        from goufu.rooms.procurement.method import method_named

        return method_named(self.row().method).has("last_quotes")

    def _deal(self, cast: Cast, side: Side, dealer: Officer, round_: str) -> Deal:
        offices = [cast.people[name].office for name in SIDES[side]]
        holders = [Holder(office=office, recipient=self.device(office).recipient) for office in offices]
        dealt = deal_key(
            tender=sealed_under(self.ref, round_), side=side, holders=holders, k=self.least, dealer=dealer.office
        )
        self.dealt[side, round_] = dealt
        return dealt.deal

    def device(self, office: str) -> DeviceKey:
        """The device key of an office or a bidder."""
        return self.devices.setdefault(office, DeviceKey(x25519.Identity.generate()))

    def shares(self, round_: str = BIDS, *, least: int = 2, ceremony: str = "") -> list[str]:
        """Released shares, `least` of each side."""
        return [share for side in Side for share in list(self._released(side, round_, ceremony))[:least]]

    def _released(self, side: Side, round_: str, ceremony: str) -> Iterator[str]:
        dealt, name = self.dealt[side, round_], ceremony or ceremony_of(self.row(), round_)
        for office, share_file in dealt.share_files.items():
            yield release_share(dealt.deal, share_file, self.device(office), name).dump().decode()

    def sealed(
        self, organ: str, quote_fen: int, *, round_: str = BIDS, files: dict[str, bytes] | None = None, **changes: Any
    ) -> bytes:
        """A bid (or last quote) sealed on the bidder's device."""
        document = BidDocument(
            kind="bid" if round_ == BIDS else "last_quote",
            tender=sealed_under(self.ref, round_),
            provider=uscc_of(organ),
            provider_name=organ,
            contact=Contact(name="张某某", phone="0813-0000000"),
            quote_fen=quote_fen,
            items=(BidItem(clause="上门探访", offer="每周两次，留有记录", amount_fen=quote_fen),),
        )
        return seal(
            document.model_copy(update=changes), files or {}, keys_of(self.row(), round_), self.device(organ).recipient
        )

    def bid(self, cast: Cast, organ: str, quote_fen: int, **more: Any) -> str:
        """Seal and submit a bid; its reference."""
        sealed = store(io.BytesIO(self.sealed(organ, quote_fen, **more))).sha256
        return decided(
            cast, "submit_bid", cast.people[f"{organ}_staff"], None, self.ref, tender=self.ref, sealed=sealed
        )

    def three_bids(self, cast: Cast) -> None:
        """One bid of each provider of the cast."""
        for organ, quote in (("alpha", 52_000_000), ("beta", 50_000_000), ("gamma", 55_000_000)):
            self.bid(cast, organ, quote, files={"方案.txt": f"{organ} 的服务方案".encode()})

    def past_the_deadline(self, cast: Cast) -> None:
        """Let the deadline pass by a minute."""
        deadline = self.row().deadline
        assert deadline is not None
        cast.clock.put(deadline + _days(0) + (_days(1) / 1440))

    def open(self, cast: Cast, who: Officer | None = None, **changes: Any) -> None:
        """Open the bids by quorum."""
        given = {"shares": self.shares(), **changes}
        decided(cast, "open_bids", who or cast.officer, self.ref, self.ref, **given)


@told
def opened(cast: Cast) -> Tendering:
    """A tender of three opened bids."""
    tender = noticed(cast)
    tender.three_bids(cast)
    tender.past_the_deadline(cast)
    tender.open(cast)
    return tender


def _text(deal: Deal) -> str:
    return deal.dump().decode()
