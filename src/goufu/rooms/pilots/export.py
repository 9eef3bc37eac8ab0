"""The task list as officials hand it up: a spreadsheet that the import reads back as it was, and a PDF."""

import io
from datetime import date

from goufu.parties.regions import region
from goufu.rooms.pilots.board import Standing
from goufu.rooms.pilots.kinds import Heading, Mechanism
from goufu.rooms.pilots.models import TaskList
from goufu.ui.paper import Paper, PaperColumn

HEADINGS = (
    ("编号", 6), ("类别", 12), ("机制", 12), ("任务内容", 48), ("牵头单位", 16), ("配合单位", 24), ("完成时限", 14),
    ("目标", 20), ("佐证材料", 20), ("进展", 16), ("认定方式", 12), ("得分", 8),
)  # fmt: skip
_PARTS = {
    Heading.GENERAL: "总体要求", Heading.OBJECTIVE: "主要目标", Heading.KEY_TASK: "重点任务",
    Heading.SUPPORT: "保障措施", Heading.OTHER: "其他",
}  # fmt: skip
_MECHANISMS = {
    Mechanism.MATCHING: "供需匹配", Mechanism.DISCLOSURE: "信息公开", Mechanism.OVERSIGHT: "全程监管",
    Mechanism.ASSESSMENT: "绩效评价", Mechanism.INCENTIVES: "激励支持", Mechanism.INCUBATION: "孵化培育",
    Mechanism.NONE: "",
}  # fmt: skip
_MARKS = {"computed": "已完成", "typed": "已完成", "going": "推进中", "late": "滞后", "none": "未启动"}
_HOW = {"computed": "系统算出", "typed": "填报"}


def workbook(of: TaskList, standings: list[Standing], day: date) -> bytes:
    """The list with its title, headings and rows, as it stands on that day."""
    import xlsxwriter  # type: ignore[import-untyped]

    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}) as book:
        sheet = book.add_worksheet("任务清单")
        wrap, head = book.add_format({"text_wrap": True, "valign": "top"}), book.add_format({"bold": True})
        sheet.write_string(0, 0, _title(of, len(standings), day), head)
        for column, (title, width) in enumerate(HEADINGS):
            sheet.set_column(column, column, width, wrap)
            sheet.write_string(1, column, title, head)
        for row, each in enumerate(standings, 2):
            for column, value in enumerate(_row(each)):
                sheet.write(row, column, value, wrap)
        sheet.freeze_panes(2, 0)
        sheet.set_landscape()
        sheet.repeat_rows(1)
    return out.getvalue()


def list_paper(of: TaskList, standings: list[Standing], day: date) -> Paper:
    """The same rows as a paper."""
    numbers = {"编号", "得分"}
    return Paper(
        title=f"{region(of.region).name_zh}{of.title}",
        under=f"截至{day.year}年{day.month}月{day.day}日，共{len(standings)}项{'（示例）' if of.synthetic else ''}",
        columns=tuple(PaperColumn(title, width, right=title in numbers) for title, width in HEADINGS),
        rows=tuple(tuple("" if cell is None else str(cell) for cell in _row(each)) for each in standings),
        notes=(f"依据：{of.document}",),
        day=day,
    )


def _title(of: TaskList, count: int, day: date) -> str:
    sample = "，示例" if of.synthetic else ""
    return f"{region(of.region).name_zh}{of.title}（截至{day.year}年{day.month}月{day.day}日，共{count}项{sample}）"


def _row(each: Standing) -> tuple[str | int | None, ...]:
    item = each.item
    return (
        item.number, _PARTS[Heading(item.heading)], _MECHANISMS[Mechanism(item.mechanism)], item.text_zh,
        item.lead_unit, "、".join(item.cooperating), item.due_text or (item.due.isoformat() if item.due else "长期"),
        item.target, "、".join(item.evidence_kinds), _MARKS[each.mark], _HOW.get(each.mark, ""), item.score,
    )  # fmt: skip
