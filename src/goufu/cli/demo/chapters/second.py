"""A second, short purchase: one bid comes, it fails, it is corrected and tendered again."""

from datetime import timedelta

from goufu.cli.demo.chapters import conference, need, requirement, tender
from goufu.cli.demo.services import AGAIN, MEALS
from goufu.cli.demo.stage import NotRefused, Stage
from goufu.rooms.procurement.models import Tender

TITLE = "A purchase that fails and is tendered again"


def play(stage: Stage) -> None:
    """From a need to the notice that stands when the visitor comes."""
    first = need.purchase(stage, need.need(stage, MEALS), MEALS)
    need.arrange(stage, first, MEALS)
    need.intend(stage, first, MEALS, "2026-09")
    ref = _noticed(stage, first, MEALS.plan)
    tender.bid(stage, tender.devices_of(stage), ref, "qinghe", 52_000_000)
    deadline = Tender.objects.get(ref=ref).deadline
    assert deadline is not None
    stage.clock.put(deadline + timedelta(minutes=30))
    stage.do("fail_tender", "buyer", ref, ground="too_few", reason="截止时仅1家提交响应文件，不足三家。")
    stage.on_media("failure", ref, "SAMPLE-FB-0001")
    again = stage.do(
        "reopen_purchase", "buyer", purchase=first, **need.ASK_AT,
        changes="延长响应时间，服务点由两处改为一处，放宽人员证书要求。",
    )  # fmt: skip
    stage.refs["second"] = again
    need.intend(stage, again, MEALS, MEALS.expected)
    stage.refs["second.tender"] = _noticed(stage, again, AGAIN)


def _noticed(stage: Stage, purchase: str, plan: str) -> str:
    fixed = requirement.fix(stage, purchase, MEALS)
    ref = requirement.choose(stage, purchase, fixed, MEALS, plan)
    papers = tender.document("磋商文件（助餐，示例）")
    stage.do("draft_documents", "buyer", ref, documents=papers, **tender.terms(MEALS), blind_review=True)
    tender.approve(stage, ref, tender.devices_of(stage))
    stage.wait(days=31)
    soon = tender.notice(stage, conference.LEAST_DAYS - 1)
    stage.must_refuse("publish_notice", "buyer", ref, rule="m-consultation", **soon)
    _names_the_decision(stage)
    stage.do("publish_notice", "buyer", ref, **tender.notice(stage, conference.LEAST_DAYS))
    return ref


def _names_the_decision(stage: Stage) -> None:
    """A notice that the law itself would let pass is refused by the county's figure, with the minutes behind it."""
    fact = stage.turned[-1].fact
    if conference.NUMBER not in fact or conference.MEETING not in fact:
        raise NotRefused(f"the refusal does not name the county's document and decision: {fact}")
