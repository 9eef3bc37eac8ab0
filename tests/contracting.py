"""A purchase from the award on, with the cast: contract, delivery, acceptance, payment, assessment.

def test_…(story: Story):                    # the award stands, the provider is alpha
    story.contract()                         # drafted, signed by both, published, filed
    story.start()
    story.deliver(1)                         # record, report, opinion, acceptance of milestone 1
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.test.utils import override_settings
from pytest_django.plugin import DjangoDbBlocker
from tests.cast import Cast, read_cast
from tests.reviewing import LAST, awarded
from tests.tendering import decided, document, uscc_of

from goufu.project.testing import database_copy, filled_template
from goufu.rooms.assessment.tree import USUAL_TREE, Way
from goufu.rooms.providers.interface import provider_by_uscc

PRICE = LAST["alpha"]
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

    cast: Cast
    award: str
    text: str = field(default_factory=lambda: document("合同文本（示例）"))
    contract_ref: str = ""
    delivery_ref: str = ""
    assessment_ref: str = ""

    def terms(self, **changes: Any) -> dict[str, Any]:
        """The input of `draft_contract`."""
        return {**CONTRACT, "award": self.award, "text": self.text, "instalments": instalments(), **changes}

    @property
    def thread(self) -> str:
        """The purchase's thread."""
        return str(self.cast.see(self.award).thread)

    def challenge(self) -> str:
        """A rival's challenge to the result."""
        given = {"tender": self.cast.see(self.award).tender, "about": "result", "facts": "评分有误", "request": "复核"}
        return decided(self.cast, "raise_challenge", self.cast.beta_staff, None, self.award, **given)

    def list_provider(self, name: str) -> None:
        """The registrar enters the provider on a list."""
        provider = provider_by_uscc(uscc_of("alpha"))
        assert provider is not None
        today = self.cast.clock.read().day.isoformat()
        given = {"list": name, "reason": "示例", "decision": "示例1号", "since": today}
        self.cast.do("list_provider", self.cast.civil_officer, provider.ref, **given)

    def draft(self, **changes: Any) -> str:
        """The contract, drawn up."""
        self.contract_ref = decided(
            self.cast, "draft_contract", self.cast.officer, None, self.award, **self.terms(**changes)
        )
        return self.contract_ref

    def sign(self) -> None:
        """Both signatures."""
        for act, who in (
            ("sign_contract_as_provider", self.cast.alpha_head),
            ("sign_contract_as_purchaser", self.cast.head),
        ):
            decided(self.cast, act, who, self.contract_ref, self.contract_ref, text=self.text)

    def publish(self) -> None:
        """Publication."""
        text = document("合同公告文本（示例）")
        decided(
            self.cast,
            "publish_contract",
            self.cast.officer,
            self.contract_ref,
            self.contract_ref,
            text=text,
            address="示例网址",
        )

    def contract(self, **changes: Any) -> str:
        """The contract, signed, published and filed."""
        self.draft(**changes)
        self.sign()
        self.publish()
        decided(
            self.cast,
            "file_contract",
            self.cast.officer,
            self.contract_ref,
            self.contract_ref,
            filing_number="富财合备1号",
        )
        return self.contract_ref

    def contract_with_advance(self, advance_fen: int) -> str:
        """A signed contract with an advance, for documents that plan no milestone but the last."""
        return self.contract(advance_fen=advance_fen, instalments=instalments(HALF - advance_fen))

    def start(self, **changes: Any) -> str:
        """The delivery, started."""
        given = {"contract": self.contract_ref, "staff": 6, **changes}
        self.delivery_ref = decided(
            self.cast, "start_delivery", self.cast.alpha_staff, None, self.contract_ref, **given
        )
        return self.delivery_ref

    def record(self, milestone: int = 1, who: str = "alpha_staff", **changes: Any) -> None:
        """A month of service."""
        today = self.cast.clock.read().day
        given = {
            "milestone": milestone, "since": (today - timedelta(days=30)).isoformat(), "until": today.isoformat(),
            "served": [{"group": "独居老人", "people": 118}], "sessions": 480, "staff_hours": 960,
        }  # fmt: skip
        decided(
            self.cast,
            "record_service",
            self.cast.people[who],
            self.delivery_ref,
            self.delivery_ref,
            **{**given, **changes},
        )

    def report(self, milestone: int = 1) -> None:
        """The provider's report of a milestone."""
        decided(
            self.cast, "report_milestone", self.cast.alpha_staff, self.delivery_ref, self.delivery_ref,
            milestone=milestone,
            summary="完成探访480人次", report=document("进度报告（示例）"),
        )  # fmt: skip

    def opinion(self, milestone: int = 1, who: str = "village_clerk", **changes: Any) -> None:
        """What the people served say."""
        given = {
            "milestone": milestone,
            "way": "meeting",
            "invited": 40,
            "heard": 32,
            "content": 27,
            "summary": "多数满意，希望增加周末探访",
        }
        decided(
            self.cast,
            "give_user_opinion",
            self.cast.people[who],
            self.delivery_ref,
            self.delivery_ref,
            **{**given, **changes},
        )

    def findings(self, milestone: int = 1, **changes: Any) -> dict[str, Any]:
        """The input of `accept_milestone`, every standard met."""
        results = [
            {"standard": place, "met": True, "finding": "抽查记录一致"} for place in range(1, len(STANDARDS) + 1)
        ]
        return {
            "milestone": milestone, "results": results, "members": 5, "signed": 5, "conclusion": "验收合格",
            "report": document("验收报告（示例）"), **changes,
        }  # fmt: skip

    def accept(self, milestone: int = 1, who: str = "reviewer", **changes: Any) -> None:
        """The acceptance."""
        given = self.findings(milestone, **changes)
        decided(self.cast, "accept_milestone", self.cast.people[who], self.delivery_ref, self.delivery_ref, **given)

    def invoice(self, milestone: int = 1, amount_fen: int = HALF) -> None:
        """The invoice."""
        given = {
            "milestone": milestone,
            "number": f"SAMPLE-{milestone}",
            "amount_fen": amount_fen,
            "file": document("发票（示例）"),
        }
        decided(self.cast, "submit_invoice", self.cast.alpha_staff, self.delivery_ref, self.delivery_ref, **given)

    def pay(self, milestone: int = 1, amount_fen: int = HALF, who: str = "finance_officer") -> None:
        """The payment."""
        given = {"milestone": milestone, "amount_fen": amount_fen, "voucher": f"国库{milestone}"}
        decided(self.cast, "pay_milestone", self.cast.people[who], self.delivery_ref, self.delivery_ref, **given)

    def deliver(self, milestone: int = 1) -> None:
        """A milestone from its record to its acceptance."""
        self.record(milestone)
        self.report(milestone)
        self.opinion(milestone)
        self.accept(milestone)

    def settle(self) -> None:
        """Both milestones delivered and paid."""
        for milestone in (1, 2):
            self.deliver(milestone)
            self.invoice(milestone)
            self.pay(milestone)

    def open_assessment(self, who: str = "officer", **changes: Any) -> str:
        """The assessment, opened with the usual tree."""
        given = {
            "delivery": self.delivery_ref, "evaluator": "evaluator", "due": "2026-09-30", "indicators": tree(),
            "bought_by_law": True, "fee_from_budget": True, **changes,
        }  # fmt: skip
        self.assessment_ref = decided(
            self.cast, "open_assessment", self.cast.people[who], None, self.delivery_ref, **given
        )
        return self.assessment_ref

    def survey(self, answers: tuple[int, ...] = (2, 3, 8, 41, 46), who: str = "evaluator", **changes: Any) -> None:
        """The survey of the people served."""
        names = ("very_discontent", "discontent", "middling", "content", "very_content")
        given = {
            "frame": 130,
            "sent": 112,
            "manner": "按村分层抽样",
            **dict(zip(names, answers, strict=True)),
            **changes,
        }
        decided(self.cast, "survey_users", self.cast.people[who], self.assessment_ref, self.assessment_ref, **given)

    def assess(self, **changes: Any) -> None:
        """The evaluator's findings."""
        given = {
            "findings": findings(),
            "summary": "服务达到合同约定",
            "report": document("评价报告（示例）"),
            **changes,
        }
        decided(self.cast, "assess_purchase", self.cast.evaluator, self.assessment_ref, self.assessment_ref, **given)

    def publish_assessment(self) -> None:
        """Publication of the result."""
        given = {"use": "作为下一年度预算安排的依据"}
        decided(self.cast, "publish_assessment", self.cast.officer, self.assessment_ref, self.assessment_ref, **given)

    def assessment(self) -> str:
        """The assessment from opening to publication."""
        self.open_assessment()
        self.survey()
        self.assess()
        self.publish_assessment()
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


@pytest.fixture(scope="session")
def awarded_template(
    cast_template: str, django_db_blocker: DjangoDbBlocker, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[str, str, datetime]]:
    """A database in which alpha has the award; the award's reference, and the instant."""
    found: list[tuple[str, datetime]] = []

    def fill() -> None:
        cast = read_cast()
        with override_settings(GOUFU_DATA=tmp_path_factory.mktemp("log")):
            found.append((awarded(cast).award, cast.clock.read().instant))

    with django_db_blocker.unblock(), filled_template(cast_template, fill) as name:
        yield name, *found[0]


@pytest.fixture
def story(awarded_template: tuple[str, str, datetime], django_db_blocker: DjangoDbBlocker) -> Iterator[Story]:
    """The purchase on the day after its award, in a database of the test's own."""
    name, award, instant = awarded_template
    with django_db_blocker.unblock(), database_copy(name):
        cast = read_cast()
        cast.clock.put(instant + timedelta(days=1))
        yield Story(cast, award)
