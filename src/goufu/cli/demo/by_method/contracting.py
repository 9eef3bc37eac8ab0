"""The contract with whoever won, signed and published."""

from typing import Any

from goufu.cli.demo.chapters import contract
from goufu.cli.demo.chapters.tender import document
from goufu.cli.demo.stage import Stage
from goufu.cli.demo.ways import Way
from goufu.parties.models import Organ
from goufu.rooms.evaluation.models import Award

TITLE = "The contract"
_CHALLENGE_DAYS = 9
"""Working days: the notice's one, seven for challenges, and one to be sure."""


def play(stage: Stage, way: Way) -> None:
    """Draft, signatures, publication; a price that was not awarded is refused."""
    award, text = Award.objects.get(ref=stage.refs["award"]), document("合同文本（示例）")
    stage.wait_working(_CHALLENGE_DAYS)
    dearer = terms(award.amount_fen + 1_000_000)
    stage.must_refuse("draft_contract", "buyer", rule="contract-30d", award=award.ref, text=text, **dearer)
    ref = stage.settle(
        "draft_contract", "buyer", None, on=award.ref, because=way.because, award=award.ref, text=text,
        **terms(award.amount_fen),
    )  # fmt: skip
    stage.do("sign_contract_as_provider", head_of(stage, award.winner), ref, text=text)
    stage.settle("sign_contract_as_purchaser", "head", ref, on=ref, because=way.because, text=text)
    stage.wait_working(1)
    public = {
        "text": document("合同公告文本（示例）"), "address": "四川政府采购网（示例网址）",
        "provider_contact": "承接主体项目部 0813-0000001（示例）",
    }  # fmt: skip
    stage.do("publish_contract", "buyer", ref, **public)
    stage.on_media("contract", ref, "SAMPLE-HT-0001")
    if way.changes:
        _supplement(stage, way, ref)
    stage.refs["contract"] = ref


def _supplement(stage: Stage, way: Way, ref: str) -> None:
    """A little more of the same service; more than a tenth is refused."""
    said = {
        "number": "补充1号（示例）", "what": "增加5名老人的上门探访。（示例）", "due": "2026-05-31",
        "standards": ["每人每周探访一次"], "same_service": True, "text": document("补充合同文本（示例）"),
    }  # fmt: skip
    stage.wait_working(1)
    stage.must_refuse("supplement_contract", "head", ref, rule="supplement-10pct", **said, added_fen=9_000_000)
    stage.settle("supplement_contract", "head", ref, on=ref, because=way.because, **said, added_fen=2_000_000)


def terms(amount_fen: int) -> dict[str, Any]:
    """The contract at that price, its milestones worth one half each."""
    half = amount_fen // 2
    shares = zip(contract.INSTALMENTS, (half, amount_fen - half), strict=True)
    paid = [{**each, "amount_fen": share} for each, share in shares]
    return {**contract.TERMS, "amount_fen": amount_fen, "instalments": paid}


def head_of(stage: Stage, organ: str) -> str:
    """Who signs for an organization."""
    assert Organ.objects.filter(code=organ).exists()
    return next(key for key, who in stage.people.items() if who.organ == organ and "provider.head" in who.roles)
