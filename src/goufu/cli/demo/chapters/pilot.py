"""The pilot's task items, ticked by what the purchase produced; one typed tick is sent back by the province."""

from datetime import timedelta

from goufu.cli.demo.chapters.tender import document
from goufu.cli.demo.people import FUSHUN
from goufu.cli.demo.stage import NotRefused, Stage
from goufu.rooms.pilots.models import TaskItem
from goufu.rooms.pilots.ticks import COMPUTED, tick_of

TITLE = "The pilot's tasks, ticked by what the purchase produced"
TYPED = 4
"""The item whose typed tick the province sends back: matching sessions, of which there is one sheet of signatures."""


def play(stage: Stage) -> None:
    """Finance says what it knows; the records tick; prefecture and province review."""
    items = TaskItem.objects.filter(task_list=stage.refs[f"tasks.{FUSHUN}"]).order_by("number")
    ruled = items.exclude(measure="")
    stage.must_refuse("record_computed_tick", "civil", ruled[0].ref, rule="too-little-known")
    stage.do(
        "state_coverage", "finance", since="2025-01-01", until="2026-12-31", known=2, known_fen=104_000_000,
        source="政府购买服务支出明细表（示例）", synthetic=True,
    )  # fmt: skip
    ticked = [each for each in ruled if tick_of(each, stage.clock.read().day).kind == COMPUTED]
    if not ticked:
        raise NotRefused("the purchase ticked no item of the pilot")
    for each in ticked:
        stage.do("record_computed_tick", "civil", each.ref)
    stage.refs["ticked"] = str(len(ticked))
    _through(stage, ticked[0].ref)
    _sent_back(stage, items.get(number=TYPED).ref)


def _through(stage: Stage, ref: str) -> None:
    """A computed tick goes through both reviews."""
    stage.do("give_prefecture_opinion", "prefecture", ref, agrees=True, opinion="由办理记录算出，同意。")
    stage.do("appraise_item", "province", ref, manner="desk", score=95, finding="核对了计算所依据的记录。")
    stage.do("close_item", "province", ref)


def _sent_back(stage: Stage, ref: str) -> None:
    """A typed tick: the prefecture agrees, the province does not."""
    stage.do(
        "report_progress", "civil", ref, progress=100, finding="已举办供需对接。",
        evidence=[document("签到表（示例，仅一次）")],
    )  # fmt: skip
    stage.do("self_check_item", "civil", ref, finding="自查认为已完成。")
    stage.do("give_prefecture_opinion", "prefecture", ref, agrees=True, opinion="同意。")
    by = stage.clock.read().day + timedelta(days=30)
    stage.do(
        "return_item", "province", ref, reason="要求每季度一次，签到表只有一次，对接记录未附。",
        rectify_by=by.isoformat(),
    )  # fmt: skip
