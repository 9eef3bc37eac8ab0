"""A framework agreement: two are admitted, the agreement is signed, old people choose with their vouchers."""

from goufu.cli.demo.chapters.need import WINNER_AT
from goufu.cli.demo.chapters.tender import document
from goufu.cli.demo.people import body
from goufu.cli.demo.stage import Stage
from goufu.cli.demo.ways import Way
from goufu.rooms.evaluation.models import Framework

RESULT = {"contact": "富顺县民政局采购经办岗 0813-0000000（示例）", "address": "富顺县示例路1号"}
CHOSEN_FEN = 26_000_000


def play(stage: Stage, way: Way, review: str) -> None:
    """From the ranking to the result of the users' choice; one more than may be admitted is refused."""
    stage.wait_working(1)
    stage.must_refuse("admit_providers", "head", rule="m-framework", review=review, admitted=3)
    ref = stage.settle("admit_providers", "head", None, on=review, because=way.because, review=review, admitted=2)
    stage.wait_working(1)
    stage.do("publish_admission", "buyer", ref, contact=RESULT["contact"])
    stage.wait_working(5)
    term = {"starts": "2025-06-03", "ends": "2027-05-31"}
    stage.do("sign_framework", "head", ref, agreement=document("框架协议文本（示例）"), **term)
    stage.wait_working(2)
    _choose(stage, way, ref)


def _choose(stage: Stage, way: Way, ref: str) -> None:
    first, papers = Framework.objects.get(ref=ref).admitted[0], document("选择登记表（示例）")
    choice = {"framework": ref, "provider": first["uscc"], "people": 54, "choices": papers}
    outside = next(
        body(organ).uscc
        for organ in ("linli", "xiyang", "qinghe")
        if body(organ).uscc not in {each["uscc"] for each in Framework.objects.get(ref=ref).admitted}
    )
    turned = {**choice, "provider": outside, "amount_fen": CHOSEN_FEN}
    stage.must_refuse("record_users_choice", "buyer", rule="does-not-fit", **turned)
    stage.must_refuse("record_users_choice", "buyer", rule="no-over-budget", **choice, amount_fen=58_000_001)
    award = stage.settle(
        "record_users_choice", "buyer", None, on=ref, because=way.because, **choice, amount_fen=CHOSEN_FEN
    )
    stage.wait_working(1)
    stage.settle("publish_result", "buyer", award, on=award, because=way.because, **RESULT, **WINNER_AT)
    stage.on_media("result", award, "SAMPLE-CJ-0001")
    stage.refs["award"] = award
