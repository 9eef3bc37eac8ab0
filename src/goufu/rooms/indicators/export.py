"""The yearly table as officials hand it up: a sheet of the area, and one of the divisions below it."""

import io
from collections.abc import Iterator
from typing import Any

from goufu.parties.regions import region
from goufu.rooms.indicators.looking import PILOTS, Look, below, rows
from goufu.rooms.indicators.trees import Indicator
from goufu.rooms.indicators.values import Value, counties_in, figures_of, value_of

HEADINGS = (
    ("体系", 18), ("方面", 16), ("编号", 8), ("指标", 36), ("计算公式", 48), ("单位", 14), ("数据来源", 24),
    ("目标值", 12), ("完成值", 12), ("是否达标", 10), ("分子", 14), ("分母", 14),
    ("已掌握县（市、区）", 12), ("缺失说明", 24), ("取得方式", 12),
)  # fmt: skip
UNITS = {"share": "%", "rate": "人次/千人", "gap": "人次/千人（城镇减农村）", "count": "个、件、人次", "money": "元"}
MISSING = {
    "": "", "coverage": "掌握不足", "places": "地名城乡属性或者常住人口不明", "report": "尚未填报",
    "records": "无记录",
}  # fmt: skip


def workbook(look: Look) -> bytes:
    """The table of the newest year that is looked at."""
    import xlsxwriter  # type: ignore[import-untyped]

    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}) as book:
        wrap, head = book.add_format({"text_wrap": True, "valign": "top"}), book.add_format({"bold": True})
        _whole(look, book.add_worksheet("指标表"), wrap, head)
        if look.area != PILOTS and any(below(look.area)):
            _divisions(look, book.add_worksheet("分地区"), head)
    return out.getvalue()


def _whole(look: Look, sheet: Any, wrap: Any, head: Any) -> None:
    sheet.write_string(0, 0, _title(look), head)
    sheet.write_string(1, 0, _standing(look))
    for column, (title, width) in enumerate(HEADINGS):
        sheet.set_column(column, column, width, wrap)
        sheet.write_string(2, column, title, head)
    systems = {id(aspect): system.title_zh for system, aspect in look.of.tree.aspects()}
    for place, each in enumerate(rows(look), 3):
        line = (systems[id(each.aspect)], each.aspect.title_zh, *_line(each.indicator, each.values[-1], look.year))
        for column, value in enumerate(line):
            sheet.write(place, column, value, wrap)
    sheet.freeze_panes(3, 0)
    sheet.set_landscape()
    sheet.repeat_rows(2)


def _divisions(look: Look, sheet: Any, head: Any) -> None:
    """A line a division, a column an indicator; what is not known stays empty."""
    indicators, inside = list(look.of.tree.indicators()), list(below(look.area))
    found = figures_of([each.code for each in inside], [look.year])
    for column, title in enumerate(["区划代码", "地区", *(f"{each.code} {each.title_zh}" for each in indicators)]):
        sheet.write_string(0, column, title, head)
    for place, each in enumerate(inside, 1):
        sheet.write_string(place, 0, each.code)
        sheet.write_string(place, 1, each.name_zh)
        for column, indicator in enumerate(indicators, 2):
            value = value_of(indicator, look.year, found.get(each.code, {}), counties_in(each.code))
            sheet.write(place, column, _number(indicator, value.value))
    sheet.set_column(1, len(indicators) + 1, 16)
    sheet.freeze_panes(1, 2)


def _title(look: Look) -> str:
    name = "试点地区合计" if look.area == PILOTS else region(look.area).name_zh
    sample = "，示例" if look.of.synthetic else ""
    day = f"{look.day.year}年{look.day.month}月{look.day.day}日"
    return f"{name}{look.year}年度指标表（{look.of.tree.title_zh}，截至{day}{sample}）"


def _standing(look: Look) -> str:
    of = look.of
    if not of.ref:
        return f"指标树尚未发布，目标值为{of.tree.set_by_zh}"
    return f"依据：{of.document}；目标值{'已核定' if of.verified else f'未核定（{of.tree.set_by_zh}）'}"


def _line(of: Indicator, value: Value, year: int) -> Iterator[str | float | None]:
    met = value.meets(of, year)
    yield from (of.code, of.title_zh, of.formula_zh, UNITS[of.kind], of.source_zh)
    yield _number(of, of.targets.get(year))
    yield _number(of, value.value)
    yield "" if met is None else "达标" if met else "未达标"
    yield from (value.over, value.under) if value.value is not None and value.under else (None, None)
    yield f"{value.known} / {value.divisions}"
    yield MISSING[value.missing]
    yield "填报" if of.reported else "系统算出"


def _number(of: Indicator, value: int | None) -> float | int | None:
    return value if value is None or of.kind == "count" else value / 100
