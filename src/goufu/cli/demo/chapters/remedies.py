"""A question, a challenge to the documents, a complaint to finance, and its decision, on the tender that stands."""

from datetime import timedelta
from typing import Any

from goufu.cli.demo.chapters.tender import document
from goufu.cli.demo.stage import Stage

TITLE = "A question, a challenge and a complaint"
SAID: dict[str, Any] = {
    "matters": "磋商文件要求服务人员持有效健康证明须在报名时提交，增加了小机构的负担。",
    "facts": "磋商文件第三章要求报名时提交全部人员的健康证明；按惯例签约后上岗前提交即可。",
    "basis": "《政府采购法实施条例》第二十条",
    "request": "改为签约后、上岗前提交。",
}
FOUND: dict[str, Any] = {
    "number": "富财采诉〔2026〕示例1号",
    "matter": "磋商文件要求报名时提交人员健康证明是否不合理",
    "facts_found": "经查，磋商文件要求的是响应时承诺上岗人员持有效健康证明，并未要求报名时提交证明原件。",
    "legal_basis": "《政府采购法》第五十六条，《政府采购法实施条例》第五十六条",
    "decision": "投诉事项不成立，驳回投诉。采购活动继续进行。",
}


def play(stage: Stage) -> None:
    """One morning's worth of acts, so that the bids of the tender stay sealed and in time."""
    tender, purchaser = stage.refs["second.tender"], "buyer"
    question = stage.do("ask_purchaser", "yixin.staff", tender=tender, question="助餐点面积有无最低要求？")
    stage.do(
        "answer_question", purchaser, question, question="助餐点面积有无最低要求？",
        answer="无最低面积要求，满足用餐人数即可，见磋商文件第二章。",
    )  # fmt: skip
    challenge = _challenged(stage, tender)
    complaint = _complained(stage, challenge)
    _looked_into(stage, complaint)
    stage.do("decide_complaint", "treasurer", complaint, outcome="unfounded", **FOUND)
    stage.refs["challenge"] = challenge


def _challenged(stage: Stage, tender: str) -> str:
    known = stage.clock.read().day.isoformat()
    challenge = stage.do(
        "raise_challenge", "kangle.staff", tender=tender, about="documents", known=known,
        facts=SAID["facts"], request=SAID["request"], evidence=[document("磋商文件第三章截图（示例）")],
    )  # fmt: skip
    answer = "磋商文件仅要求响应时作出承诺，上岗前提交健康证明，质疑事项不成立。"
    stage.do("answer_challenge", "buyer", challenge, decision="dismissed", answer=answer)
    return challenge


def _complained(stage: Stage, challenge: str) -> str:
    stage.must_refuse(
        "raise_complaint", "kangle.staff", rule="complaint-scope", challenge=challenge, scope="new", **SAID
    )
    complaint = stage.do("raise_complaint", "kangle.staff", challenge=challenge, scope="challenged", **SAID)
    stage.do("check_complaint", "finance", complaint, finding="accepted")
    stage.do("send_copies", "finance", complaint)
    return complaint


def _looked_into(stage: Stage, complaint: str) -> None:
    today = stage.clock.read().day
    long, short = ((today + timedelta(days=days)).isoformat() for days in (31, 5))
    reason = "核查磋商文件期间暂停采购活动。"
    stage.must_refuse(
        "suspend_procurement", "treasurer", complaint, rule="complaint-suspend-30d", until=long, reason=reason
    )
    stage.do("suspend_procurement", "treasurer", complaint, until=short, reason=reason)
    early = {"outcome": "unfounded", **FOUND}
    stage.must_refuse("decide_complaint", "treasurer", complaint, rule="complaint-intake", **early)
    stage.do("explain_complaint", "buyer", complaint, explanation="磋商文件第三章原文：承诺上岗人员持有效健康证明。")
