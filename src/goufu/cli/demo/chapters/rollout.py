"""A second version of Fushun's plan, and a county outside the programme on its way into it."""

from goufu.cli.demo.people import FUSHUN, YANTAN
from goufu.cli.demo.stage import NotRefused, Stage
from goufu.rooms.rollout.readiness import readiness_of

TITLE = "A plan's second version; a further county applies"


def play(stage: Stage) -> None:
    """Versions replace one another; an application waits for the province, which cannot type what is computed."""
    _second_version(stage)
    ref = stage.do(
        "declare_interest", "yantan", studied=stage.refs[f"plan.{FUSHUN}"],
        interest="拟借鉴需求台账和助餐点的做法（示例）。", synthetic=True,
    )  # fmt: skip
    stage.do(
        "apply_to_join", "yantan", ref, reasons="老年人口占比高，已有社会组织三十余家（示例）。",
        undertakings="三年内购买服务经费只增不减（示例）。",
        stated=[
            {"what": "常住人口", "value": "四十万人（示例）", "source": "区统计局（示例）", "as_of": "2025-12-31"},
            {"what": "登记的社会组织", "value": "三十二家", "source": "区民政局（示例）", "as_of": "2025-12-31"},
        ],
    )  # fmt: skip
    stage.do("give_application_opinion", "prefecture", ref, agrees=True, opinion="条件基本具备，同意推荐（示例）。")
    stage.must_refuse(
        "decide_application", "province", ref, rule="does-not-fit", decision="accept", decision_reasons="同意。",
        judged=[{"number": 1, "met": 100, "finding": "承接主体较多（示例）。"}],
    )  # fmt: skip
    if readiness_of(YANTAN, stage.clock.read().day) is None:
        raise NotRefused("readiness was not computed")


def _second_version(stage: Stage) -> None:
    ref = stage.do(
        "draft_next_version", "civil", implementation_plan=stage.refs[f"plan.{FUSHUN}"],
        title="富顺县政府购买社会组织服务试点实施方案（修订，示例）", reason="根据首批项目评价结果调整（示例）。",
    )  # fmt: skip
    stage.do(
        "amend_plan_part", "civil", ref, section="measures", number=1, unit="县民政局", due="2026-09-30",
        text="村级提出需求，镇级核实，县级每季度排序，需求台账公开可查，办理结果回告村民（示例）。",
        text_en="Villages raise needs, towns verify, the county ranks them every quarter and reports back (sample).",
    )  # fmt: skip
    stage.do("submit_implementation_plan", "civil", ref)
    stage.do("approve_implementation_plan", "province", ref, opinion="同意修订（示例）。")
