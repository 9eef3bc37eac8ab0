"""Survey, assessment, publication, credit, archive."""

from typing import Any

from goufu.cli.demo.chapters.tender import document
from goufu.cli.demo.stage import Stage
from goufu.rooms.assessment.tree import USUAL_TREE, Way

TITLE = "Assessment, credit, archive"
TARGET = 1200


def play(stage: Stage) -> None:
    """From the survey to the archive."""
    ref = assess(stage, "2026-09-30")
    stage.on_media("assessment", ref, "SAMPLE-PJ-0001")
    stage.wait_working(2)
    stage.do("enter_credit", "civil", assessment=ref, what="按约完成示例镇独居老人居家照护服务")
    stage.wait_working(3)
    stage.do("archive_purchase", "buyer", purchase=stage.refs["purchase"], shelf_mark="FS-2025-0001（示例）")


def assess(stage: Stage, due: str) -> str:
    """From the survey to the publication of the result; returns the assessment's reference."""
    stage.wait_working(5)
    ref = stage.do(
        "open_assessment",
        "buyer",
        delivery=stage.refs["delivery"],
        evaluator="evaluation-centre",
        due=due,
        indicators=_tree(),
        bought_by_law=True,
        fee_from_budget=True,
    )
    stage.wait_working(8)
    stage.do(
        "survey_users",
        "evaluator",
        ref,
        frame=120,
        sent=92,
        very_discontent=1,
        discontent=3,
        middling=8,
        content=38,
        very_content=36,
        manner="按村民小组分层随机抽样，电话与入户结合，调查员不来自承接组织",
    )
    stage.wait_working(6)
    stage.do(
        "assess_purchase",
        "evaluator",
        ref,
        findings=_findings(),
        summary="服务达到合同约定，老人满意度较高，志愿者带动不足。",
        report=document("绩效评价报告（示例）"),
    )
    stage.wait_working(5)
    stage.do("publish_assessment", "buyer", ref, use="作为下一年度预算安排和需求调整的依据")
    return ref


def _tree() -> list[dict[str, Any]]:
    return [
        {
            "code": leaf.code,
            "dimension": leaf.dimension.value,
            "title": leaf.title,
            "way": leaf.way.value,
            "weight": leaf.weight,
            "target": TARGET if leaf.way is Way.MEASURED else None,
        }
        for leaf in USUAL_TREE
    ]


def _findings() -> list[dict[str, Any]]:
    return [
        {"code": leaf.code, "reason": "有台账和抽查记录为证", **_found(leaf.way, leaf.weight)}
        for leaf in USUAL_TREE
        if leaf.way is not Way.SURVEYED
    ]


def _found(way: Way, weight: int) -> dict[str, int]:
    return {"actual": TARGET * 96 // 100} if way is Way.MEASURED else {"points": weight * 90 // 100}
