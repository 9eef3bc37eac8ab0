"""The prequalification of a tender by invitation: announced, applied for, judged, closed."""

from datetime import timedelta

from goufu.base.civil import civil_instant
from goufu.cli.demo.chapters.tender import document
from goufu.cli.demo.stage import Stage
from goufu.cli.demo.ways import Way
from goufu.rooms.procurement.models import Application

_DAYS, _TOO_FEW = 9, 4
_SAID = {
    "place": "本平台“资格预审”页面（示例）",
    "papers": "登记证书、上一年度审计报告、项目负责人资格证书（示例）",
    "contact": "富顺县民政局采购经办岗 0813-0000000（示例）",
}


def play(stage: Stage, way: Way, ref: str, organs: list[str]) -> None:
    """All of them apply and qualify; too short a time, a look before the deadline and a draw before the end are
    refused.
    """
    stage.must_refuse(
        "publish_prequalification", "buyer", ref, rule="prequalification-period", **_SAID, until=_until(stage, _TOO_FEW)
    )
    given = {**_SAID, "until": _until(stage, _DAYS)}
    stage.settle("publish_prequalification", "buyer", ref, on=ref, because=way.because, **given)
    stage.on_media("prequalification", ref, "SAMPLE-YS-0001")
    found = {organ: _apply(stage, ref, organ) for organ in organs}
    read = {"application": found[organs[0]], "opinion": "逐条核对，符合资格条件（示例）。"}
    stage.must_refuse("judge_application", "buyer", ref, rule="not-yet", **read)
    stage.wait_working(_DAYS)
    stage.must_refuse("close_prequalification", "head", ref, rule="not-yet")
    for each in Application.objects.filter(tender=ref).order_by("provider"):
        stage.do("judge_application", "buyer", ref, **{**read, "application": each.ref})
    stage.settle("close_prequalification", "head", ref, on=ref, because=way.because)


def _apply(stage: Stage, ref: str, organ: str) -> str:
    given = {"papers": document(f"资格预审申请 {organ}（示例）"), "contact": "项目部 0813-0000001（示例）"}
    return stage.do("apply_for_prequalification", f"{organ}.staff", tender=ref, **given)


def _until(stage: Stage, days: int) -> str:
    """Five in the afternoon, calendar days ahead."""
    return (civil_instant(stage.clock.read().day + timedelta(days=days)) + timedelta(hours=17)).isoformat()
