"""Documents for one supplier alone: the only one there is, made public first; or the department's own institution."""

from datetime import timedelta
from typing import Any

from goufu.cli.demo.by_method import institution
from goufu.cli.demo.by_method.competing import after_the_intention, terms
from goufu.cli.demo.chapters import tender
from goufu.cli.demo.stage import Stage
from goufu.cli.demo.ways import Way
from goufu.rooms.procurement.method import method_named

SUPPLIER = "linli"
EXPERTS = [
    {"name": f"示例专家{number}", "unit": "示例大学社会工作系", "rank": "教授", "opinion": "照护方案具有连续性要求，"
     "更换供应商将中断对象的照护关系，同意只从该供应商处采购（示例）。"}
    for number in ("甲", "乙", "丙")
]  # fmt: skip


def play(stage: Stage, way: Way) -> None:
    """From the publicity, where there is one, to the supplier that has the documents."""
    ref, method = stage.refs["tender"], method_named(way.method)
    if method.has("single_source"):
        _publicise(stage, way, ref)
    asked = institution.entrusted(stage) if method.has("entrustment") else {"supplier": SUPPLIER}
    given = {**asked, "contact": "富顺县民政局采购经办岗 0813-0000000（示例）"}
    stage.wait_working(1)
    stage.do("draft_documents", "colleague", ref, documents=tender.document("采购文件（示例）"), **terms(way))
    stage.wait_working(1)
    stage.do("approve_documents", "head", ref)
    after_the_intention(stage)
    for change in way.not_asked:
        stage.must_refuse("ask_supplier", "buyer", ref, rule="does-not-fit", **{**given, **change})
    stage.settle("ask_supplier", "buyer", ref, on=ref, because=way.because, **given)


def _publicise(stage: Stage, way: Way, ref: str) -> None:
    known: dict[str, Any] = {
        "supplier": SUPPLIER, "address": "富顺县示例路5号", "reason": way.reason,
        "contact": "富顺县财政局采购监管岗 0813-0000000（示例）",
        "until": (stage.clock.read().day + timedelta(days=9)).isoformat(),
    }  # fmt: skip
    stage.must_refuse("publicise_sole_supplier", "buyer", ref, rule="single-expert-opinion", experts=[], **known)
    stage.settle("publicise_sole_supplier", "buyer", ref, on=ref, because=way.because, experts=EXPERTS, **known)
    stage.on_media("sole_supplier", ref, "SAMPLE-DY-0001")
    stage.wait(10)
    answer = {"opinions": 1, "answered": 1, "answer": "一家机构询问能否承接：其无同类照护方案，已书面答复（示例）。"}
    stage.settle("close_sole_publicity", "buyer", ref, on=ref, because=way.because, **answer)
