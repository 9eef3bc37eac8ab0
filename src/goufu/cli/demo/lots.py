"""A purchase in two lots, of which one supplier may win one: from the need to both published results."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

from goufu.cli.demo.by_method import judging, two_officers
from goufu.cli.demo.by_method.competing import after_the_intention, terms
from goufu.cli.demo.by_method.users_choice import RESULT
from goufu.cli.demo.chapters import founding, need, requirement, tender
from goufu.cli.demo.chapters.need import WINNER_AT
from goufu.cli.demo.devices import BIDS
from goufu.cli.demo.services import HOME_CARE
from goufu.cli.demo.stage import Stage
from goufu.cli.demo.ways import WAYS
from goufu.core.clock import set_simulated_moment
from goufu.core.ledger.sequencer import sequence
from goufu.rooms.evaluation.models import Award, Candidate
from goufu.rooms.lots.interface import lotting_by_ref
from goufu.rooms.needs.interface import lots_of
from goufu.rooms.procurement.ceremony import ceremony_of
from goufu.rooms.procurement.models import Tender

WAY = WAYS["below_limit_selection"]
SERVICE = replace(HOME_CARE, percent=WAY.percent)
LOTS: list[dict[str, Any]] = [
    {
        "title": "示例镇东片独居老人居家照护服务", "title_en": "Home care, east of Sample Township",
        "scope": "桂花村等三个村的上门探访", "place": "示例镇东片", "amount_fen": 5_600_000,
    },
    {
        "title": "示例镇西片独居老人居家照护服务", "title_en": "Home care, west of Sample Township",
        "scope": "青龙村等两个村的上门探访", "place": "示例镇西片", "amount_fen": 4_000_000,
    },
]  # fmt: skip
QUOTES = {"linli": 3_400_000, "xiyang": 3_350_000, "qinghe": 3_600_000}
CEILING_BELOW_FEN = 200_000


def play(keys: Path, *, tell: Callable[[str], None], chapter: Callable[[str], None]) -> Stage:
    """Buy in two lots on an empty installation; leaves the simulated moment where the story ends."""
    stage = Stage(keys, tell)
    for title, part in PARTS:
        chapter(title)
        part(stage)
        while sequence():
            pass
        set_simulated_moment(stage.clock.read().instant)
    return stage


def _need(stage: Stage) -> None:
    stage.refs["need"] = need.need(stage, SERVICE)
    stage.refs["purchase"] = need.purchase(stage, stage.refs["need"], SERVICE)
    need.arrange(stage, stage.refs["purchase"], SERVICE)
    need.intend(stage, stage.refs["purchase"], SERVICE, SERVICE.expected)
    stage.refs["intended"] = stage.today


def _divide(stage: Stage) -> None:
    """A lot too dear, one lot alone, and a lot bought as if it were small, are refused."""
    purchase = stage.refs["purchase"]
    stage.refs["requirement"] = requirement.fix(stage, purchase, SERVICE)
    given = {
        "purchase": purchase, "requirement": stage.refs["requirement"], "whole_fen": SERVICE.budget_fen, "lots": LOTS,
        "most_wins": 1, "why": "服务对象分居东西两片，分包便于就近服务和小型社会组织参加（示例）。",
    }  # fmt: skip
    dearer = [LOTS[0], {**LOTS[1], "amount_fen": LOTS[1]["amount_fen"] + 1}]
    whole = [{**LOTS[0], "amount_fen": SERVICE.budget_fen}]
    stage.must_refuse("divide_purchase", "buyer", rule="lots-add-up", **{**given, "lots": dearer})
    stage.must_refuse("divide_purchase", "buyer", rule="lots-two-at-least", **{**given, "lots": whole})
    stage.refs["lotting"] = stage.do("divide_purchase", "buyer", **given)
    for number, lot in enumerate(lots_of(purchase), 1):
        stage.refs[f"lot {number}"] = lot.ref


def _announce(stage: Stage) -> None:
    """Method, plan, documents and keys of each lot; then both notices, to one closing."""
    devices = tender.devices_of(stage)
    for number, lot in enumerate(LOTS, 1):
        ref = _chosen(stage, number, lot)
        papers = {"documents": tender.document(f"第{number}包采购文件（示例）"), **terms(WAY)}
        stage.settle("draft_documents", "colleague", ref, on=ref, because=WAY.because, **papers)
        tender.approve(stage, ref, devices)
    after_the_intention(stage)
    first, second = (stage.refs[f"tender {number}"] for number in (1, 2))
    known = tender.notice(stage, WAY.days)
    stage.settle("publish_notice", "buyer", first, on=first, because=WAY.because, **known)
    apart = tender.notice(stage, WAY.days + 1)
    stage.must_refuse("publish_notice", "buyer", second, rule="lots-one-closing", **apart)
    stage.settle("publish_notice", "buyer", second, on=second, because=WAY.because, **known)
    for number, ref in ((1, first), (2, second)):
        stage.on_media("tender", ref, f"SAMPLE-GG-000{number}")


def _chosen(stage: Stage, number: int, lot: dict[str, Any]) -> str:
    purchase, amount = stage.refs[f"lot {number}"], lot["amount_fen"]
    given = {
        **requirement.method(SERVICE, WAY), "title": lot["title"], "purchase": purchase, "amount_fen": amount,
        "requirement": stage.refs["requirement"], "ceiling_fen": amount - CEILING_BELOW_FEN,
    }  # fmt: skip
    stage.wait_working(1)
    if number > 1:
        other = {**given, "method": "competitive_consultation", "ground": "purchase_of_services"}
        stage.must_refuse("choose_method", "buyer", rule="lots-one-method", **other)
    ref = stage.settle("choose_method", "buyer", None, on=purchase, because=WAY.because, **given)
    stage.do("file_plan", "buyer", ref, plan_number=f"{SERVICE.plan}-{number}", sme_exemption="non_enterprise_first")
    stage.refs[f"tender {number}"] = ref
    return ref


def _open_and_decide(stage: Stage) -> None:
    _open(stage)
    while sequence():
        pass
    _decide(stage)


def _open(stage: Stage) -> None:
    devices = tender.devices_of(stage)
    stage.wait_working(1)
    tenders = [stage.refs[f"tender {number}"] for number in (1, 2)]
    for ref in tenders:
        for organ, quote in QUOTES.items():
            tender.bid(stage, devices, ref, organ, quote)
    deadline = Tender.objects.get(ref=tenders[0]).deadline
    assert deadline is not None
    stage.clock.put(deadline + timedelta(minutes=30))
    for ref in tenders:
        shares = devices.shares(ref, BIDS, ceremony_of(Tender.objects.get(ref=ref), BIDS))
        stage.settle("open_bids", "supervisor", ref, on=ref, because=WAY.because, shares=shares)


def _decide(stage: Stage) -> None:
    """The first in rank wins the first lot; in the second it is passed over, with the reason, for the next."""
    reviews = []
    for number in (1, 2):
        stage.refs["tender"] = stage.refs[f"tender {number}"]
        reviews.append(two_officers.reviewed(stage, WAY))
    judging.award(stage, WAY, reviews[0])
    stage.refs["award 1"] = stage.refs["award"]
    ranked = Candidate.objects.filter(review__ref=reviews[1], rank__isnull=False).order_by("rank")
    first, second = (each.bid for each in ranked[:2])
    stage.must_refuse("name_winner", "head", rule="lots-won", review=reviews[1], response=first)
    named = {"review": reviews[1], "response": second}
    ref = stage.settle("name_winner", "head", None, on=reviews[1], because=WAY.because, **named)
    stage.wait_working(1)
    stage.settle("publish_result", "buyer", ref, on=ref, because=WAY.because, **RESULT, **WINNER_AT)
    stage.on_media("result", ref, "SAMPLE-CJ-0002")
    stage.refs["award 2"] = ref


PARTS: tuple[tuple[str, Callable[[Stage], None]], ...] = (
    (founding.TITLE, founding.play),
    (need.TITLE, _need),
    (requirement.TITLE, _divide),
    (tender.TITLE, _announce),
    (judging.TITLE, _open_and_decide),
)


def come_to(stage: Stage) -> dict[str, Any]:
    """What the lots came to: their sums, and who won each at what price."""
    found = lotting_by_ref(stage.refs["lotting"])
    assert found is not None
    awards = [Award.objects.get(ref=stage.refs[f"award {number}"]) for number in (1, 2)]
    return {
        "lots": [
            {
                "number": lot.number, "purchase": lot.refs[-1], "amount_fen": lot.amount_fen,
                "winner": won.winner_zh, "rank": won.rank, "published": won.state == "published",
            }
            for lot, won in zip(found.lots, awards, strict=True)
        ],
        "whole_fen": found.whole_fen,
        "lotting": found.ref,
    }  # fmt: skip
