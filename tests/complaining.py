"""A complaint with the cast: the award stands, beta's challenge was dismissed, beta complains.

def test_…(complaint: Complaining):          # lodged today; take_up(), copies() bring it further
    complaint.decide(outcome="unfounded")
"""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import pytest
from tests.cast import Cast
from tests.contracting import Story
from tests.tendering import decided

from goufu.core.models import RunningClock
from goufu.rooms.evaluation.interface import award_view
from goufu.rooms.remedies.models import Complaint

SAID: dict[str, Any] = {
    "matters": "价格分计算错误", "scope": "challenged", "facts": "报价最低而价格分不是满分",
    "basis": "磋商文件评分办法", "request": "认定成交结果无效",
}  # fmt: skip
DECISION: dict[str, Any] = {
    "number": "富财采诉〔2025〕示例1号", "matter": "价格分计算", "facts_found": "经查，评审报告价格分与公式不符",
    "legal_basis": "《政府采购法实施条例》第七十一条", "decision": "投诉事项成立，成交结果无效",
}  # fmt: skip


@dataclass
class Complaining:
    """A complaint and the story it belongs to."""

    story: Story
    challenge: str
    ref: str = ""

    @property
    def cast(self) -> Cast:
        """The cast."""
        return self.story.cast

    @property
    def day(self) -> date:
        """Today."""
        return self.cast.clock.read().day

    def row(self) -> Complaint:
        """The complaint as it stands."""
        return Complaint.objects.get(ref=self.ref)

    def do(self, act: str, who: str, **given: Any) -> str:
        """An act on the complaint; what the law leaves open is settled first."""
        return decided(self.cast, act, self.cast.people[who], self.ref, self.ref, **given)

    def lodge(self, who: str = "beta_staff", **changes: Any) -> str:
        """The complaint, lodged."""
        given = {"challenge": self.challenge, **SAID, **changes}
        self.ref = decided(self.cast, "raise_complaint", self.cast.people[who], None, self.challenge, **given)
        return self.ref

    def take_up(self) -> None:
        """Taken up by finance."""
        self.do("check_complaint", "finance_officer", finding="accepted")

    def copies(self) -> None:
        """Taken up, and copies sent."""
        self.take_up()
        self.do("send_copies", "finance_officer")

    def explained(self) -> None:
        """Copies sent, and the purchaser explained itself."""
        self.copies()
        self.do("explain_complaint", "officer", explanation="评审由磋商小组依法独立进行")

    def decide(self, **changes: Any) -> str:
        """The decision."""
        return self.do("decide_complaint", "finance_head", **{**DECISION, **changes})

    def upheld(self, remedy: str, **changes: Any) -> str:
        """Upheld, with effect on the result."""
        return self.decide(outcome="upheld", affects_result=True, remedy=remedy, **changes)

    def clock(self, kind: str) -> RunningClock:
        """The newest clock of a kind on the complaint."""
        found = RunningClock.objects.filter(case_ref=self.ref, kind=kind).order_by("-started_by").first()
        assert found is not None
        return found


def challenged(story: Story) -> Complaining:
    """Beta's challenge on the last day of the window, dismissed."""
    cast, award = story.cast, award_view(story.award)
    assert award is not None
    assert award.notice_ends is not None
    cast.wait(days=max(0, (award.notice_ends + timedelta(days=1) - cast.clock.read().day).days))
    ref = story.challenge()
    cast.do("answer_challenge", cast.officer, ref, decision="dismissed", answer="评审过程符合磋商文件")
    return Complaining(story, ref)


@pytest.fixture
def complaint(story: Story) -> Complaining:
    """A complaint lodged the day after the answer."""
    found = challenged(story)
    found.cast.wait(days=1)
    found.lodge()
    return found


def suspended(cast: Cast, tender: str, days: int = 5) -> str:
    """Alpha complains of the procedure while it runs, and finance suspends the tender; the complaint's reference."""
    known = cast.clock.read().day
    given = {"tender": tender, "about": "process", "known": known.isoformat(), "facts": "程序有误", "request": "纠正"}
    challenge = decided(cast, "raise_challenge", cast.alpha_staff, None, tender, **given)
    cast.do("answer_challenge", cast.officer, challenge, decision="dismissed", answer="程序合法")
    lodged = {"challenge": challenge, **SAID}
    ref = decided(cast, "raise_complaint", cast.alpha_staff, None, challenge, **lodged)
    decided(cast, "check_complaint", cast.finance_officer, ref, ref, finding="accepted")
    until = (known + timedelta(days=days)).isoformat()
    return decided(cast, "suspend_procurement", cast.finance_head, ref, ref, until=until, reason="可能影响结果")
