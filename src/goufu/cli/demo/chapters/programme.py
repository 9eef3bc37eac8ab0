"""The province opens the pilot: six regions, their plans and their lists, sixty-one items in all."""

from typing import Any

from goufu.cli.demo.stage import Stage
from goufu.rooms.pilots.interface import pilots
from goufu.rooms.pilots.samples import sample_items
from goufu.rooms.rollout.samples import sample_criteria, sample_plans, with_lenders

TITLE = "The pilot's six regions, their plans and their task lists"


def play(stage: Stage) -> None:
    """The programme, its regions, and a list for each."""
    programme = stage.do(
        "open_programme", "province", title="政府购买社会组织服务试点（示例）", document="试点工作任务清单通知（示例）",
        title_en="Pilot of purchasing services from social organizations (sample)", issuer="四川省民政厅（示例）",
        issued_on="2024-08-01", synthetic=True,
    )  # fmt: skip
    stage.refs["programme"] = programme
    for pilot in pilots():
        code = pilot.region.code
        stage.do("designate_region", "province", programme, region=code, since="2024-08-01", document="同上（示例）")
        stage.refs[f"tasks.{code}"] = stage.do("adopt_task_list", "province", **_list(programme, code))
    _plans(stage, programme)


def _plans(stage: Stage, programme: str) -> None:
    """The regions' plans as they were issued, and what further counties must bring."""
    issued: dict[str, str] = {}
    for each in sample_plans():
        issued[each["region"]] = stage.do(
            "enter_issued_plan", "province", programme=programme, region=each["region"], title=each["title"],
            document="试点实施方案的通知（示例）", source="synthetic", money=each["money"],
            parts=with_lenders(each["parts"], issued), synthetic=True,
        )  # fmt: skip
    stage.refs |= {f"plan.{code}": ref for code, ref in issued.items()}
    stage.do(
        "set_admission_criteria", "province", programme=programme, title="推开标准（示例）",
        document="关于做好试点推开工作的通知（示例）", since="2024-09-01", criteria=sample_criteria(), synthetic=True,
    )  # fmt: skip


def _list(programme: str, code: str) -> dict[str, Any]:
    items = sample_items(code)
    return {
        "programme": programme, "region": code, "title": "试点工作任务清单（示例）",
        "document": "试点工作任务清单（示例）",
        "stated_items": len(items), "items": items, "source": "synthetic", "synthetic": True,
    }  # fmt: skip
