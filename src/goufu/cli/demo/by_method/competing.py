"""Documents, notice, sealed bids, opening: what every competitive method has."""

from datetime import date, timedelta
from typing import Any

from goufu.cli.demo.by_method import prequalifying
from goufu.cli.demo.chapters import tender
from goufu.cli.demo.devices import BIDS
from goufu.cli.demo.services import HOME_CARE
from goufu.cli.demo.stage import Stage
from goufu.cli.demo.ways import Way
from goufu.core.ledger.sequencer import sequence
from goufu.rooms.procurement.ceremony import ceremony_of
from goufu.rooms.procurement.method import SCORED, method_named
from goufu.rooms.procurement.models import Tender

TITLE = "Documents, notice, sealed bids"
QUOTES = {"linli": 52_000_000, "xiyang": 50_500_000, "qinghe": 55_000_000}
_INTENTION_DAYS = 31


def play(stage: Stage, way: Way) -> None:
    """From the documents to the opened bids."""
    ref, devices = stage.refs["tender"], tender.devices_of(stage)
    stage.wait_working(1)
    papers = {"documents": tender.document("采购文件（示例）"), **terms(way)}
    stage.settle("draft_documents", "colleague", ref, on=ref, because=way.because, **papers)
    stage.must_refuse("approve_documents", "colleague", ref, rule="duties-separate")
    tender.approve(stage, ref, devices)
    after_the_intention(stage)
    if method_named(way.method).has("invited"):
        stage.must_refuse("publish_notice", "buyer", ref, rule="m-invited", **_notice(stage, way, way.days))
        prequalifying.play(stage, way, ref, list(QUOTES))
        given = {"pool": list(QUOTES), "basis": "资格预审公告产生（示例）"}
        stage.must_refuse("draw_invitees", "buyer", ref, rule="m-invited", **given, invited=2)
        stage.do("draw_invitees", "buyer", ref, **given, invited=3)
    if way.too_few:
        stage.must_refuse("publish_notice", "buyer", ref, rule=way.rule, **_notice(stage, way, way.too_few))
    stage.settle("publish_notice", "buyer", ref, on=ref, because=way.because, **_notice(stage, way, way.days))
    stage.on_media("tender", ref, "SAMPLE-GG-0001")
    stage.wait_working(1)
    if way.changes:
        _put_right(stage, ref)
    for organ, quote in QUOTES.items():
        tender.bid(stage, devices, ref, organ, quote * way.percent // 100)
    _open(stage, way, ref)


def _put_right(stage: Stage, ref: str) -> None:
    """A question is answered to all, a passage of the documents corrected; neither moves the deadline."""
    asked = {"question": "项目负责人是否须为本单位在职人员？（示例）", "answer": "须为本单位在职人员。（示例）"}
    stage.do("clarify_documents", "head", ref, **asked, affects_responses=False)
    passage = {"part": "第三章第2条（示例）", "old": "服务记录每月报送", "new": "服务记录每月5日前报送"}
    papers = tender.document("采购文件（更正后，示例）")
    stage.do(
        "correct_documents", "head", ref, what="明确服务记录的报送日期。（示例）", affects_responses=False,
        documents=papers, changes=[passage],
    )  # fmt: skip


def terms(way: Way) -> dict[str, Any]:
    """The documents' terms; points only where the method has them."""
    known = tender.terms(HOME_CARE)
    scored = method_named(way.method).has(SCORED)
    return known if scored else {**known, "factors": [], "sme_deduction_bp": None}


def after_the_intention(stage: Stage) -> None:
    """The notice comes no earlier than thirty days after the intention."""
    due = date.fromisoformat(stage.refs["intended"]) + timedelta(days=_INTENTION_DAYS)
    stage.wait(max((due - stage.clock.read().day).days, 0))


def _notice(stage: Stage, way: Way, days: int) -> dict[str, Any]:
    return {**tender.notice(stage, days), **way.told}


def _open(stage: Stage, way: Way, ref: str) -> None:
    row = Tender.objects.get(ref=ref)
    shares = tender.devices_of(stage).shares(ref, BIDS, ceremony_of(row, BIDS))
    stage.must_refuse("open_bids", "supervisor", ref, rule="reading-early", shares=shares)
    assert row.deadline is not None
    stage.clock.put(row.deadline + timedelta(minutes=30))
    stage.settle("open_bids", "supervisor", ref, on=ref, because=way.because, shares=shares)
    while sequence():
        pass
