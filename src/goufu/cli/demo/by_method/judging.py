"""The review as the method's steps have it: panel, check, talks, last quotes, points, report, winner, result."""

from datetime import timedelta
from typing import Any

from goufu.base.civil import instant_text
from goufu.cli.demo.by_method import users_choice
from goufu.cli.demo.by_method.competing import QUOTES
from goufu.cli.demo.chapters.need import WINNER_AT
from goufu.cli.demo.chapters.review import FACTORS, POINTS, candidate, sitting
from goufu.cli.demo.chapters.tender import bid_document, devices_of
from goufu.cli.demo.devices import LAST_QUOTES
from goufu.cli.demo.stage import Stage
from goufu.cli.demo.ways import Way
from goufu.rooms.evaluation.models import Candidate
from goufu.rooms.procurement.ceremony import ceremony_of
from goufu.rooms.procurement.interface import sealed_under
from goufu.rooms.procurement.method import Method, method_named
from goufu.rooms.procurement.models import Tender

TITLE = "Opening, review, result"
LAST = {"linli": 49_000_000, "xiyang": 50_000_000, "qinghe": 53_500_000}
MEMBERS = 5


def play(stage: Stage, way: Way) -> None:
    """From the panel to the published result."""
    method = method_named(way.method)
    review = _panel(stage, way)
    _qualify(stage, way, method, review)
    if method.has(LAST_QUOTES):
        _talk(stage, way, review)
        _last_quotes(stage, way, review)
    if method.has("scored"):
        _score(stage, review)
    _rank(stage, way, review)
    if method.has("framework"):
        users_choice.play(stage, way, review)
    else:
        award(stage, way, review)


def _panel(stage: Stage, way: Way) -> str:
    tender = stage.refs["tender"]
    given: dict[str, Any] = {"tender": tender, "pool": "expert-pool", "members": MEMBERS}
    review = stage.settle("draw_panel", "supervisor", None, on=tender, because=way.because, **given)
    for expert in sitting(stage, review):
        stage.do("declare_independence", expert, review)
    return review


def _qualify(stage: Stage, way: Way, method: Method, review: str) -> None:
    who = "buyer" if method.has("tender") else sitting(stage, review)[0]
    for organ in QUOTES:
        stage.do("check_qualification", who, review, response=candidate(review, organ).bid)
    stage.settle("close_qualification", who, review, on=review, because=way.because)


def _talk(stage: Stage, way: Way, review: str) -> None:
    lead = sitting(stage, review)[0]
    until = instant_text(stage.clock.read().instant + timedelta(hours=28))
    for organ in list(QUOTES)[:-1]:
        _hold(stage, lead, review, organ)
    stage.must_refuse("close_consultation", lead, review, rule=_talks_rule(way), quotes_until=until)
    _hold(stage, lead, review, list(QUOTES)[-1])
    stage.do("notify_change", lead, review, part="service", text="探访由每周一次改为每周一次且含一次周末探访。")
    stage.do("close_consultation", lead, review, quotes_until=until)


def _hold(stage: Stage, lead: str, review: str, organ: str) -> None:
    given = {"response": candidate(review, organ).bid, "minutes": "就周末探访安排和紧急联络进行商谈"}
    stage.do("hold_consultation", lead, review, **given)


def _talks_rule(way: Way) -> str:
    return "m-negotiation" if method_named(way.method).has("negotiation") else "m-consultation"


def _last_quotes(stage: Stage, way: Way, review: str) -> None:
    tender, devices = stage.refs["tender"], devices_of(stage)
    for organ, quote in LAST.items():
        written = bid_document(organ, quote, "last_quote", sealed_under(tender, LAST_QUOTES))
        sealed = devices.seal(tender, LAST_QUOTES, f"{organ}.staff", written, {})
        stage.do("submit_last_quote", f"{organ}.staff", review=review, sealed=sealed)
    stage.clock.forward(hours=29)
    shares = devices.shares(tender, LAST_QUOTES, ceremony_of(Tender.objects.get(ref=tender), LAST_QUOTES))
    stage.settle("open_last_quotes", "supervisor", review, on=review, because=way.because, shares=shares)


def _score(stage: Stage, review: str) -> None:
    for number, expert in enumerate(sitting(stage, review)):
        sheet = [
            {"response": candidate(review, organ).bid, "factor": factor, "points": points - 50 * number,
             "reason": "见评审记录"}
            for organ in QUOTES
            for factor, points in zip(FACTORS, POINTS[organ], strict=True)
        ]  # fmt: skip
        stage.do("submit_scores", expert, review, sheet=sheet)


def _rank(stage: Stage, way: Way, review: str) -> None:
    panel = sitting(stage, review)
    stage.settle("rank_bids", panel[0], review, on=review, because=way.because)
    for expert in panel:
        stage.do("sign_report", expert, review, agrees=True)
    stage.wait_working(1)
    stage.do("receive_report", "buyer", review)


def award(stage: Stage, way: Way, review: str) -> None:
    """The first in rank is named, the second is not, and the result is published."""
    stage.wait_working(1)
    ranked = list(Candidate.objects.filter(review__ref=review, rank__isnull=False).order_by("rank"))
    if len(ranked) > 1:
        stage.must_refuse("name_winner", "head", rule="choose-5wd", review=review, response=ranked[1].bid)
    ref = stage.settle(
        "name_winner", "head", None, on=review, because=way.because, review=review, response=ranked[0].bid
    )
    stage.wait_working(1)
    stage.settle("publish_result", "buyer", ref, on=ref, because=way.because, **users_choice.RESULT, **WINNER_AT)
    stage.on_media("result", ref, "SAMPLE-CJ-0001")
    stage.refs["award"] = ref
