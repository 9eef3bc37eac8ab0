"""The joint conference decides; a document puts the county's figure in force; the next notice is judged by it."""

from datetime import timedelta

from goufu.base.civil import civil_instant
from goufu.cli.demo.stage import NotRefused, Stage
from goufu.core.lawbook import the_law
from goufu.law.questions.response_period import ResponsePeriod
from goufu.law.verdict import MethodTraits, Verdict

TITLE = "The joint conference and a figure of the county"
MEMBERS = {
    "fushun-finance": "办公室设在财政局，统筹改革日常工作",
    "fushun-civil": "提出购买需求，管理社会组织",
    "fushun-government": "召集会议，协调部门意见",
}
LEAST_DAYS = 12
NUMBER, MEETING = "富财采〔2026〕示例7号", "2026年第一次联席会议（示例）"
FIGURE = {"rule": "m-consultation", "name": "least_days", "value": LEAST_DAYS, "unit": "calendar days"}
"""Two days more than the law asks for: it burdens nobody who bids, wherever registered."""


def play(stage: Stage) -> None:
    """Bodies, a topic, a meeting, signed minutes; then the document and its task."""
    body = founded(stage)
    stage.refs["conference"] = body
    topic = _topic(stage, body)
    _without_decision(stage)
    meeting = _met(stage, body, topic)
    stage.do("sign_minutes", "convener", meeting)
    stage.refs["decision"] = topic
    stage.refs["county_figure"] = _in_force(stage, topic)
    _task(stage, topic)
    _holds_in_this_county_alone(stage)


def founded(stage: Stage) -> str:
    """The leadership group and its joint conference, with their members."""
    group = stage.do(
        "found_body",
        "secretary",
        form="leadership_group",
        title="富顺县政府购买服务改革领导小组（示例）",
        document="富委发〔2025〕示例2号",
        term_from="2025-01-01",
        quorum=2,
    )
    body = stage.do(
        "found_body",
        "secretary",
        form="joint_conference",
        title="富顺县政府购买服务改革联席会议（示例）",
        document="富府办函〔2025〕示例1号",
        term_from="2025-01-01",
        quorum=2,
        above=group,
    )
    for organ, duty in MEMBERS.items():
        given = {"organ": organ, "duty": duty, "liaison": "业务股股长", "since": "2025-01-01"}
        stage.do("seat_member", "secretary", body, **given)
    return body


def _topic(stage: Stage, body: str) -> str:
    topic = stage.do(
        "submit_topic",
        "civil",
        body=body,
        title="磋商响应时间由十日延长至十二日（示例）",
        subject="figure",
        summary="本年度首个项目中，山区供应商往返递交材料时间不足。",
        proposal="本县竞争性磋商响应文件准备时间不少于十二日。",
    )
    return stage.do("check_topic", "secretary", topic, complete=True, remark="材料齐全")


def _document(stage: Stage, number: str, decision: str | None) -> str:
    return stage.do(
        "draft_policy_document",
        "finance",
        number=number,
        title="关于延长竞争性磋商响应时间的通知（示例）",
        issued_by="富顺县财政局（示例）",
        issued_on=stage.today,
        since=stage.today,
        gist="本县竞争性磋商响应文件准备时间不少于十二日。",
        wording="自磋商文件发出之日起至首次响应文件提交截止之日止，不得少于十二日。",
        relations=[{"kind": "implements", "number": "财库〔2014〕214号"}],
        figures=[FIGURE],
        decision=decision,
        bars_outsiders=False,
        fairness_review="富审〔2026〕示例2号",
    )


def _without_decision(stage: Stage) -> None:
    """The head would rather not wait for the conference."""
    early = _document(stage, "富财采〔2026〕示例6号", None)
    stage.must_refuse("put_figures_in_force", "treasurer", early, rule="decision-behind-it")
    stage.do("refuse_policy_document", "treasurer", early, reason="待联席会议审议")


def _met(stage: Stage, body: str, topic: str) -> str:
    at = civil_instant(stage.clock.read().day) + timedelta(hours=14, minutes=30)
    given = {"body": body, "title": MEETING, "at": at.isoformat(), "place": "县政府三楼会议室"}
    meeting = stage.do("plan_meeting", "secretary", **given)
    stage.do("list_topic", "convener", topic, meeting=meeting, place=1)
    stage.do("call_meeting", "secretary", meeting)
    stage.clock.put(at)
    stage.must_refuse("open_meeting", "secretary", meeting, rule="conference-quorum", present=["fushun-civil"])
    stage.do("open_meeting", "secretary", meeting, present=list(MEMBERS))
    for organ in MEMBERS:
        stage.do("record_opinion", "secretary", topic, organ=organ, stance="agree", text="同意")
    stage.do("decide_topic", "convener", topic, outcome="agreed", decision="会议同意，由县财政局印发通知。")
    return stage.do("draft_minutes", "secretary", meeting)


def _in_force(stage: Stage, topic: str) -> str:
    document = _document(stage, NUMBER, topic)
    return stage.do("put_figures_in_force", "treasurer", document)


def _task(stage: Stage, topic: str) -> None:
    stage.refs["follow_up"] = stage.do(
        "give_task",
        "secretary",
        decided=topic,
        title="组织采购人学习新规定（示例）",
        what="对采购人开展一次培训，核对在办项目的响应时间。",
        lead="fushun-civil",
        helpers=["fushun-finance"],
        evidence="培训签到表",
        due=(stage.clock.read().day + timedelta(days=30)).isoformat(),
    )


def _holds_in_this_county_alone(stage: Stage) -> None:
    """The figure is stricter than the law here, and changes nothing in the county beside."""
    day, traits = stage.clock.read().day, MethodTraits("competitive_consultation", frozenset({"consultation"}))
    asked = ResponsePeriod(issued=day, deadline=day + timedelta(days=LEAST_DAYS - 1))
    said = {at: the_law().ask(asked, on=day, at=at, method=traits).verdict for at in ("510322", "510321")}
    if said != {"510322": Verdict.REFUSED, "510321": Verdict.ALLOWED}:
        raise NotRefused(f"the county's figure does not hold as decided: {said}")
