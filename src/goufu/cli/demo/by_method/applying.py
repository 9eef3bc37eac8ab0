"""An open framework: the invitation, applications on any day, two let in and one turned down, old people choose."""

from typing import Any

from goufu.cli.demo.by_method.competing import after_the_intention, terms
from goufu.cli.demo.by_method.contracting import head_of
from goufu.cli.demo.by_method.users_choice import CHOSEN_FEN, RESULT
from goufu.cli.demo.chapters.tender import document
from goufu.cli.demo.people import body
from goufu.cli.demo.stage import Stage
from goufu.cli.demo.ways import Way

FEE_FEN = 9_000
UNMET = "征集公告第三条：持证护理员不少于四名（示例）"


def invite(stage: Stage, way: Way) -> None:
    """Documents, invitation, and the framework that takes applications; a notice with a deadline is refused."""
    ref = stage.refs["tender"]
    stage.wait_working(1)
    stage.do("draft_documents", "colleague", ref, documents=document("征集文件（示例）"), **terms(way))
    stage.wait_working(1)
    stage.do("approve_documents", "head", ref)
    after_the_intention(stage)
    contact = RESULT["contact"]
    asked = {"supplier": "linli", "contact": contact}
    stage.must_refuse("ask_supplier", "buyer", ref, rule="does-not-fit", **asked)
    given = {"applying": "随时提交申请表、登记证书和人员名单（示例）。", "contact": contact}
    stage.settle("publish_invitation", "buyer", ref, on=ref, because=way.because, **given)
    stage.on_media("tender", ref, "SAMPLE-ZJ-0001")
    agreement: dict[str, Any] = {
        "tender": ref, "agreement": document("开放式框架协议文本（示例）"), "fee_fen": FEE_FEN, "unit": "人次",
        "starts": "2025-06-03", "ends": "2027-05-31",
    }  # fmt: skip
    stage.refs["framework"] = stage.do("open_applications", "head", None, **agreement)


def admit(stage: Stage, way: Way) -> None:
    """Three apply; nobody who meets the invitation is left out; one leaves; those inside are chosen."""
    framework = stage.refs["framework"]
    found = {organ: _apply(stage, organ, framework) for organ in ("linli", "xiyang", "qinghe")}
    stage.wait_working(3)
    stage.must_refuse("answer_application", "buyer", found["linli"], rule="m-framework", admitted=False)
    stage.do("answer_application", "buyer", found["qinghe"], admitted=False, unmet=UNMET)
    for organ in ("linli", "xiyang"):
        stage.do("answer_application", "buyer", found[organ], admitted=True)
    stage.wait_working(1)
    for organ in ("linli", "xiyang"):
        signed = document(f"框架协议签署页 {organ}（示例）")
        stage.do("publish_applicant", "buyer", found[organ], agreement=signed)
    stage.do("leave_framework", head_of(stage, "xiyang"), found["xiyang"], reason="人员调整，暂不承接（示例）。")
    stage.wait_working(2)
    _choose(stage, way, framework)


def _apply(stage: Stage, organ: str, framework: str) -> str:
    papers = document(f"入围申请 {organ}（示例）")
    return stage.do("apply_to_framework", head_of(stage, organ), None, framework=framework, documents=papers)


def _choose(stage: Stage, way: Way, framework: str) -> None:
    papers = document("选择登记表（示例）")
    choice = {"framework": framework, "provider": body("linli").uscc, "people": 54, "choices": papers}
    for organ in ("qinghe", "xiyang"):
        turned = {**choice, "provider": body(organ).uscc, "amount_fen": CHOSEN_FEN}
        stage.must_refuse("record_users_choice", "buyer", rule="does-not-fit", **turned)
    stage.must_refuse("record_users_choice", "buyer", rule="no-over-budget", **choice, amount_fen=58_000_001)
    award = stage.settle(
        "record_users_choice", "buyer", None, on=framework, because=way.because, **choice, amount_fen=CHOSEN_FEN
    )
    stage.wait_working(1)
    stage.do("publish_choice", "buyer", award, contact=RESULT["contact"])
    stage.on_media("result", award, "SAMPLE-CJ-0001")
    stage.refs["award"] = award
