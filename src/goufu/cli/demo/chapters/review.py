"""Opening by quorum, panel, qualification, talks, last quotes, scores, report, winner, result."""

from datetime import timedelta
from typing import Any

from goufu.base.civil import instant_text
from goufu.cli.demo.chapters.need import WINNER_AT
from goufu.cli.demo.chapters.tender import bid_document, devices_of
from goufu.cli.demo.devices import BIDS, LAST_QUOTES
from goufu.cli.demo.people import PROVIDERS, body
from goufu.cli.demo.stage import Stage, Turned
from goufu.cli.words import lang, words
from goufu.core.ledger.sequencer import sequence
from goufu.rooms.evaluation.models import Candidate, Review, Seat
from goufu.rooms.procurement.ceremony import ceremony_of
from goufu.rooms.procurement.interface import sealed_under
from goufu.rooms.procurement.models import Tender

TITLE = "Opening, review, result"
LAST = {"linli": 49_000_000, "xiyang": 48_000_000, "qinghe": 53_500_000}
POINTS = {"linli": (4200, 2500, 1500), "xiyang": (3500, 2000, 800), "qinghe": (3500, 2500, 1500)}
FACTORS = ("服务方案", "人员配备", "应急预案")
SHUT_OUT = {"kangle": "同一负责人", "fuyuan": "同一负责人", "yixin": "列入严重违法失信名单"}


def play(stage: Stage) -> None:
    """From the opening to the published result."""
    tender = stage.refs["tender"]
    stage.do(
        "list_provider",
        "civil",
        stage.refs["provider.yixin"],
        list="severe",
        reason="连续两年列入活动异常名录（示例）",
        decision="富民函〔2025〕示例7号",
        since="2025-01-15",
    )
    _open(stage, tender)
    review = _panel(stage, tender)
    _qualify(stage, review)
    _talk(stage, review)
    _last_quotes(stage, review)
    _score(stage, review)
    _award(stage, review)


def _open(stage: Stage, tender: str) -> None:
    stage.clock.forward(minutes=30)
    row = Tender.objects.get(ref=tender)
    shares = devices_of(stage).shares(tender, BIDS, ceremony_of(row, BIDS))
    stage.do("open_bids", "supervisor", tender, shares=shares)
    while sequence():
        pass


def _panel(stage: Stage, tender: str) -> str:
    review = stage.do("draw_panel", "supervisor", tender=tender, pool="expert-pool", members=3)
    related, tie = sitting(stage, review)[-1], {"provider": body("xiyang").uscc, "tie": "employed"}
    stage.must_refuse("declare_independence", related, review, rule="conflict-avoid-staff", ties=[tie])
    stage.do("withdraw_from_panel", related, review, reason="三年内曾在一家响应供应商任职")
    for expert in sitting(stage, review):
        stage.do("declare_independence", expert, review)
    return review


def sitting(stage: Stage, review: str) -> list[str]:
    """The experts who sit, in the drawn order; the first leads."""
    keys = {holder.office: key for key, holder in stage.people.items()}
    return [keys[seat.office] for seat in Seat.objects.filter(review__ref=review, standing="sitting").order_by("place")]


def candidate(review: str, organ: str) -> Candidate:
    """The opened bid of an organization."""
    return Candidate.objects.get(review__ref=review, provider=body(organ).uscc)


def _qualify(stage: Stage, review: str) -> None:
    lead = sitting(stage, review)[0]
    for organ in PROVIDERS:
        stage.do("check_qualification", lead, review, response=candidate(review, organ).bid)
    for organ, why in SHUT_OUT.items():
        found = candidate(review, organ)
        for each in found.findings:
            _write_down(stage, each)
        stage.do("exclude_response", lead, review, response=found.bid, opinion=f"资格审查不通过：{why}")
    stage.do("close_qualification", lead, review)


def _write_down(stage: Stage, finding: dict[str, Any]) -> None:
    """A finding of law that came out after the opening."""
    turned = Turned(
        "check_qualification",
        finding["rule"],
        finding["instrument"],
        finding["article"],
        finding[f"text_{lang()}"],
        words("Exclude the bid by law and state the ground in the result notice."),
    )
    if turned not in stage.turned:
        stage.turned.append(turned)


def _talk(stage: Stage, review: str) -> None:
    lead = sitting(stage, review)[0]
    stage.wait_working(1)
    for organ in LAST:
        bid = candidate(review, organ).bid
        stage.do("hold_consultation", lead, review, response=bid, minutes="就周末探访安排和紧急联络进行磋商")
    stage.do(
        "notify_change",
        lead,
        review,
        part="service",
        text="探访由每周一次改为每周一次且含一次周末探访，其余不变。",
    )
    until = stage.clock.read().instant + timedelta(hours=28)
    stage.do("close_consultation", lead, review, quotes_until=instant_text(until))


def _last_quotes(stage: Stage, review: str) -> None:
    tender, devices = stage.refs["tender"], devices_of(stage)
    for organ, quote in LAST.items():
        written = bid_document(organ, quote, "last_quote", sealed_under(tender, LAST_QUOTES))
        sealed = devices.seal(tender, LAST_QUOTES, f"{organ}.staff", written, {})
        stage.do("submit_last_quote", f"{organ}.staff", review=review, sealed=sealed)
    stage.clock.forward(hours=29)
    ceremony = ceremony_of(Tender.objects.get(ref=tender), LAST_QUOTES)
    stage.do("open_last_quotes", "supervisor", review, shares=devices.shares(tender, LAST_QUOTES, ceremony))


def _score(stage: Stage, review: str) -> None:
    panel = sitting(stage, review)
    for number, expert in enumerate(panel):
        sheet = [
            {
                "response": candidate(review, organ).bid,
                "factor": factor,
                "points": points - 50 * number,
                "reason": "见评审记录",
            }
            for organ in LAST
            for factor, points in zip(FACTORS, POINTS[organ], strict=True)
        ]
        stage.do("submit_scores", expert, review, sheet=sheet)
    stage.do("rank_bids", panel[0], review)
    for expert in panel:
        stage.do("sign_report", expert, review, agrees=True)


def _award(stage: Stage, review: str) -> None:
    stage.wait_working(1)
    stage.do("receive_report", "buyer", review)
    stage.wait_working(1)
    award = stage.do("name_winner", "head", review=review, response=candidate(review, "linli").bid)
    stage.wait_working(1)
    stage.do(
        "publish_result",
        "buyer",
        award,
        contact="富顺县民政局采购经办岗 0813-0000000（示例）",
        address="富顺县示例路1号",
        **WINNER_AT,
    )
    stage.on_media("result", award, "SAMPLE-CJ-0001")
    stage.refs["award"], stage.refs["review"] = award, Review.objects.get(ref=review).ref
