"""A purchase from the award on, with the cast: contract, delivery, acceptance, payment, assessment.

    story = awarded(cast)                        # Story: references of the cases, files
    story.contract(cast)                         # drafted, signed by both, published, filed
    story.deliver(cast, 1)                       # record, report, opinion, acceptance of milestone 1
"""

from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from tests.cast import Cast
from tests.tendering import decided, document

from goufu.rooms.assessment.tree import USUAL_TREE, Way

PRICE = 49_000_000
HALF = PRICE // 2
STANDARDS = ["每人每周探访一次", "探访人员持证", "无责任事故"]
CONTRACT: dict[str, Any] = {
    "number": "富民购〔2025〕示例1号",
    "title": "示例镇居家养老服务合同",
    "amount_fen": PRICE,
    "starts": "2025-07-01",
    "ends": "2026-06-30",
    "content": "为120名独居老人提供居家养老服务",
    "quantity": "上门探访5760人次",
    "quality": "国家基本公共服务标准（2023年版）",
    "settlement": "按里程碑验收后支付",
    "rights_and_duties": "购买主体提供名册，承接主体按约服务并保护个人信息",
    "breach": "违约方承担实际损失",
    "inspection_days": 15,
    "payment_days": 30,
}


def instalments(first: int = HALF, second: int = PRICE - HALF) -> list[dict[str, Any]]:
    """The two milestones of the sample purchase."""
    return [
        {"title": "中期", "due": "2025-12-31", "amount_fen": first, "standards": STANDARDS},
        {"title": "终期", "due": "2026-06-30", "amount_fen": second, "standards": STANDARDS},
    ]


@dataclass
class Story:
    """References of what stands so far."""

    award: str
    text: str = field(default_factory=lambda: document("合同文本（示例）"))
    contract_ref: str = ""
    delivery_ref: str = ""
    assessment_ref: str = ""

    def terms(self, **changes: Any) -> dict[str, Any]:
        """The input of `draft_contract`."""
        return {**CONTRACT, "award": self.award, "text": self.text, "instalments": instalments(), **changes}

    def draft(self, cast: Cast, **changes: Any) -> str:
        """The contract, drawn up."""
        self.contract_ref = decided(cast, "draft_contract", cast.officer, None, self.award, **self.terms(**changes))
        return self.contract_ref

    def sign(self, cast: Cast) -> None:
        """Both signatures."""
        for act, who in (("sign_contract_as_provider", cast.beta_head), ("sign_contract_as_purchaser", cast.head)):
            decided(cast, act, who, self.contract_ref, self.contract_ref, text=self.text)

    def publish(self, cast: Cast) -> None:
        """Publication."""
        text = document("合同公告文本（示例）")
        decided(cast, "publish_contract", cast.officer, self.contract_ref, self.contract_ref, text=text, address="示例网址")

    def contract(self, cast: Cast, **changes: Any) -> str:
        """The contract, signed, published and filed."""
        self.draft(cast, **changes)
        self.sign(cast)
        self.publish(cast)
        decided(cast, "file_contract", cast.officer, self.contract_ref, self.contract_ref, filing_number="富财合备1号")
        return self.contract_ref

    def start(self, cast: Cast) -> str:
        """The delivery, started."""
        given = {"contract": self.contract_ref, "staff": 6}
        self.delivery_ref = decided(cast, "start_delivery", cast.beta_staff, None, self.contract_ref, **given)
        return self.delivery_ref

    def record(self, cast: Cast, milestone: int = 1, **changes: Any) -> None:
        """A month of service."""
        today = cast.clock.read().day
        given = {
            "milestone": milestone, "since": (today - timedelta(days=30)).isoformat(), "until": today.isoformat(),
            "served": [{"group": "独居老人", "people": 118}], "sessions": 480, "staff_hours": 960,
        }  # fmt: skip
        decided(cast, "record_service", cast.beta_staff, self.delivery_ref, self.delivery_ref, **{**given, **changes})

    def report(self, cast: Cast, milestone: int = 1) -> None:
        """The provider's report of a milestone."""
        decided(
            cast, "report_milestone", cast.beta_staff, self.delivery_ref, self.delivery_ref, milestone=milestone,
            summary="完成探访480人次", report=document("进度报告（示例）"),
        )  # fmt: skip

    def opinion(self, cast: Cast, milestone: int = 1, **changes: Any) -> None:
        """What the people served say."""
        given = {"milestone": milestone, "way": "meeting", "invited": 40, "heard": 32, "content": 27, "summary": "多数满意，希望增加周末探访"}
        decided(cast, "give_user_opinion", cast.village_clerk, self.delivery_ref, self.delivery_ref, **{**given, **changes})

    def findings(self, milestone: int = 1, **changes: Any) -> dict[str, Any]:
        """The input of `accept_milestone`, every standard met."""
        results = [{"standard": place, "met": True, "finding": "抽查记录一致"} for place in range(1, len(STANDARDS) + 1)]
        return {
            "milestone": milestone, "results": results, "members": 5, "signed": 5, "conclusion": "验收合格",
            "report": document("验收报告（示例）"), **changes,
        }  # fmt: skip

    def accept(self, cast: Cast, milestone: int = 1, **changes: Any) -> None:
        """The acceptance."""
        given = self.findings(milestone, **changes)
        decided(cast, "accept_milestone", cast.reviewer, self.delivery_ref, self.delivery_ref, **given)

    def invoice(self, cast: Cast, milestone: int = 1, amount_fen: int = HALF) -> None:
        """The invoice."""
        given = {"milestone": milestone, "number": f"SAMPLE-{milestone}", "amount_fen": amount_fen, "file": document("发票（示例）")}
        decided(cast, "submit_invoice", cast.beta_staff, self.delivery_ref, self.delivery_ref, **given)

    def pay(self, cast: Cast, milestone: int = 1, amount_fen: int = HALF) -> None:
        """The payment."""
        given = {"milestone": milestone, "amount_fen": amount_fen, "voucher": f"国库{milestone}"}
        decided(cast, "pay_milestone", cast.finance_officer, self.delivery_ref, self.delivery_ref, **given)

    def deliver(self, cast: Cast, milestone: int = 1) -> None:
        """A milestone from its record to its acceptance."""
        self.record(cast, milestone)
        self.report(cast, milestone)
        self.opinion(cast, milestone)
        self.accept(cast, milestone)

    def settle(self, cast: Cast) -> None:
        """Both milestones delivered and paid."""
        for milestone in (1, 2):
            self.deliver(cast, milestone)
            self.invoice(cast, milestone)
            self.pay(cast, milestone)

    def open_assessment(self, cast: Cast, **changes: Any) -> str:
        """The assessment, opened with the usual tree."""
        given = {
            "delivery": self.delivery_ref, "evaluator": "evaluator", "due": "2026-09-30", "indicators": tree(),
            "bought_by_law": True, "fee_from_budget": True, **changes,
        }  # fmt: skip
        self.assessment_ref = decided(cast, "open_assessment", cast.officer, None, self.delivery_ref, **given)
        return self.assessment_ref

    def survey(self, cast: Cast, answers: tuple[int, ...] = (2, 3, 8, 41, 46), **changes: Any) -> None:
        """The survey of the people served."""
        names = ("very_discontent", "discontent", "middling", "content", "very_content")
        given = {"frame": 130, "sent": 112, "manner": "按村分层抽样", **dict(zip(names, answers, strict=True)), **changes}
        decided(cast, "survey_users", cast.evaluator, self.assessment_ref, self.assessment_ref, **given)

    def assess(self, cast: Cast, **changes: Any) -> None:
        """The evaluator's findings."""
        given = {"findings": findings(), "summary": "服务达到合同约定", "report": document("评价报告（示例）"), **changes}
        decided(cast, "assess_purchase", cast.evaluator, self.assessment_ref, self.assessment_ref, **given)

    def publish_assessment(self, cast: Cast) -> None:
        """Publication of the result."""
        given = {"use": "作为下一年度预算安排的依据"}
        decided(cast, "publish_assessment", cast.officer, self.assessment_ref, self.assessment_ref, **given)

    def assessment(self, cast: Cast) -> str:
        """The assessment from opening to publication."""
        self.open_assessment(cast)
        self.survey(cast)
        self.assess(cast)
        self.publish_assessment(cast)
        return self.assessment_ref


def tree(**targets: int) -> list[dict[str, Any]]:
    """The usual tree as input; targets of what is measured are 1200 unless given."""
    return [
        {
            "code": leaf.code, "dimension": leaf.dimension, "title": leaf.title, "way": leaf.way, "weight": leaf.weight,
            "target": targets.get(leaf.code, 1200) if leaf.way is Way.MEASURED else None,
        }
        for leaf in USUAL_TREE
    ]  # fmt: skip


def findings(share_bp: int = 9000) -> list[dict[str, Any]]:
    """A finding on each indicator that is not surveyed, at that share of what can be reached."""
    return [
        {"code": leaf.code, "reason": "有台账为证", **_found(leaf.way, leaf.weight, share_bp)}
        for leaf in USUAL_TREE
        if leaf.way is not Way.SURVEYED
    ]


def _found(way: Way, weight: int, share_bp: int) -> dict[str, int]:
    if way is Way.MEASURED:
        return {"actual": 1200 * share_bp // 10_000}
    return {"points": weight * share_bp // 10_000}
