"""A second, short purchase: one bid comes, it fails, it is corrected and tendered again."""

from datetime import timedelta

from goufu.cli.demo.chapters import conference, need, requirement, tender
from goufu.cli.demo.stage import Stage
from goufu.rooms.procurement.models import Tender

TITLE = "A purchase that fails and is tendered again"


def play(stage: Stage) -> None:
    """From a need to the notice that stands when the visitor comes."""
    title, title_en = "示例镇老年助餐点运营服务", "Running meal points for the elderly, Sample Township"
    first = need.purchase(stage, need.need(stage, "桂花村老年人就餐不便", 60), title, title_en)
    need.arrange(stage, first, need.BUDGET_FEN)
    need.intend(stage, first, title, need.BUDGET_FEN)
    ref = _noticed(stage, first, days=31)
    tender.bid(stage, tender.devices_of(stage), ref, "qinghe", 52_000_000)
    deadline = Tender.objects.get(ref=ref).deadline
    assert deadline is not None
    stage.clock.put(deadline + timedelta(minutes=30))
    stage.do("fail_tender", "buyer", ref, ground="too_few", reason="截止时仅1家提交响应文件，不足三家。")
    again = stage.do(
        "reopen_purchase", "buyer", purchase=first, changes="延长响应时间，服务点由两处改为一处，放宽人员证书要求。"
    )
    stage.refs["second"] = again
    need.intend(stage, again, title, need.BUDGET_FEN)
    stage.refs["second.tender"] = _noticed(stage, again, days=31)


def _noticed(stage: Stage, purchase: str, *, days: int) -> str:
    fixed = requirement.fix(stage, purchase)
    ref = requirement.choose(stage, purchase, fixed)
    stage.do("draft_documents", "buyer", ref, documents=tender.document("磋商文件（助餐，示例）"), **tender.TERMS)
    tender.approve(stage, ref, tender.devices_of(stage))
    stage.wait(days=days)
    soon = tender.notice(stage, conference.LEAST_DAYS - 1)
    stage.must_refuse("publish_notice", "buyer", ref, rule="m-consultation", **soon)
    stage.do("publish_notice", "buyer", ref, **tender.notice(stage, 14))
    return ref
