"""A joint conference of the cast: from its founding to a decision in signed minutes."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from tests.cast import Cast

MEMBERS = ("510322-finance", "510322-civil", "510322-government")
TOPIC: dict[str, Any] = {
    "title": "采购意向公开时限延长至四十五日",
    "subject": "figure",
    "summary": "2024年度十二个项目中，七个项目供应商反映准备时间不足。",
    "proposal": "本县政府购买服务采购意向公开时限由三十日延长至四十五日。",
}
TASK: dict[str, Any] = {
    "title": "印发意向公开时限通知",
    "what": "起草并印发通知，组织采购人培训。",
    "lead": "510322-civil",
    "helpers": ["510322-finance"],
    "evidence": "通知文本和培训签到表",
    "due": "2025-04-30",
}


@dataclass
class Conference:
    """One conference of the cast, and what its office does."""

    cast: Cast
    body: str

    def topic(self, **changes: Any) -> str:
        """A topic whose papers are complete."""
        ref = self.cast.do("submit_topic", self.cast.civil_officer, **{**TOPIC, "body": self.body, **changes})
        return self.cast.do("check_topic", self.cast.secretary, ref, complete=True, remark="材料齐全")

    def meeting(self, at: str = "") -> str:
        """A planned meeting, in a week's time unless another instant is given."""
        at = at or (self.cast.clock.read().instant + timedelta(days=7)).isoformat()
        given = {"body": self.body, "title": "2025年第一次联席会议", "at": at, "place": "县政府三楼会议室"}
        return self.cast.do("plan_meeting", self.cast.secretary, **given)

    def called(self, topic: str) -> str:
        """A meeting to which the members are called, with this topic on its agenda."""
        ref = self.meeting()
        self.cast.do("list_topic", self.cast.convener, topic, meeting=ref, place=1)
        return self.cast.do("call_meeting", self.cast.secretary, ref)

    def held(self, topic: str) -> str:
        """The meeting in session."""
        return self.cast.do("open_meeting", self.cast.secretary, self.called(topic), present=list(MEMBERS))

    def heard(self, topic: str) -> str:
        """The meeting in session, every member heard on the topic."""
        ref = self.held(topic)
        for organ in MEMBERS:
            self.cast.do("record_opinion", self.cast.secretary, topic, organ=organ, stance="agree", text="同意")
        return ref

    def decided(self, topic: str, outcome: str = "agreed") -> str:
        """The meeting with the topic decided."""
        ref = self.heard(topic)
        self.cast.do("decide_topic", self.cast.convener, topic, outcome=outcome, decision="会议同意该事项。")
        return ref

    def written(self, topic: str, outcome: str = "agreed") -> str:
        """The meeting with its minutes drawn up."""
        return self.cast.do("draft_minutes", self.cast.secretary, self.decided(topic, outcome), remarks="")

    def signed(self, topic: str, outcome: str = "agreed") -> str:
        """The meeting with its minutes signed."""
        return self.cast.do("sign_minutes", self.cast.convener, self.written(topic, outcome))

    def task(self, **changes: Any) -> str:
        """A task from a decision in signed minutes."""
        topic = self.topic()
        self.signed(topic)
        return self.cast.do("give_task", self.cast.secretary, **{**TASK, "decided": topic, **changes})


def conference(cast: Cast, *, above: str | None = None) -> Conference:
    """The county's joint conference, three members, two of whom must be present."""
    given: dict[str, Any] = {
        "form": "joint_conference",
        "title": "富顺县政府购买服务改革联席会议（示例）",
        "document": "富府办函〔2025〕示例1号",
        "term_from": "2025-01-01",
        "quorum": 2,
        "above": above,
    }
    body = cast.do("found_body", cast.secretary, **given)
    for organ in MEMBERS:
        seat = {"organ": organ, "duty": "按职责分工落实", "liaison": "业务股股长", "since": "2025-01-01"}
        cast.do("seat_member", cast.secretary, body, **seat)
    return Conference(cast, body)


def decision(cast: Cast, **changes: Any) -> str:
    """A topic that the county's conference agreed to, in signed minutes."""
    held = conference(cast)
    topic = held.topic(**changes)
    held.signed(topic)
    return topic
