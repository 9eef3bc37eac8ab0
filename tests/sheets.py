"""Spreadsheets as officials make them, made here: two-row headings, merged cells, hidden sheets, formulas, ODS."""

import io
import zipfile
from collections.abc import Callable
from typing import Any
from xml.sax.saxutils import escape

import xlsxwriter  # type: ignore[import-untyped]

TITLE = "富顺县政府购买社会组织服务试点任务清单（2025年，共３项，示例）"
HEADINGS = ("序号", "类别", "任务内容", "牵头单位", "配合单位", "完成时限")
ROWS: tuple[tuple[Any, ...], ...] = (
    ("１", "供需匹配", "每季度办一次供需对接（示例）", "县民政局", "县财政局、各镇人民政府", "每季度"),
    (2, "供需匹配", "需求征集覆盖全部乡镇（示例）", "县民政局", None, "６月底前"),
    (3, "信息公开", "合同两个工作日内公开（示例）", "县财政局", "各采购单位", "2025年底"),
)


def table(rows: tuple[tuple[Any, ...], ...] = ROWS, title: str = TITLE) -> list[tuple[Any, ...]]:
    """Title, headings and rows of a list."""
    return [(title,), HEADINGS, *rows]


def xlsx(lines: list[tuple[Any, ...]], more: Callable[[Any, Any], None] = lambda _book, _sheet: None) -> bytes:
    """An XLSX file with these lines; `more` may merge, hide and compute."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out)
    sheet = book.add_worksheet("任务清单")
    for row, line in enumerate(lines):
        for column, value in enumerate(line):
            sheet.write(row, column, value)
    more(book, sheet)
    book.close()
    return out.getvalue()


def ods(lines: list[tuple[Any, ...]]) -> bytes:
    """A small ODS file with these lines."""
    cells = "".join(
        "<table:table-row>" + "".join(
            f'<table:table-cell office:value-type="string"><text:p>{escape(str(value))}</text:p></table:table-cell>'
            if value is not None else "<table:table-cell/>" for value in line
        ) + "</table:table-row>"
        for line in lines
    )  # fmt: skip
    names = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "table", "text")
    )
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {names}><office:body><office:spreadsheet>'
        f'<table:table table:name="任务清单">{cells}</table:table></office:spreadsheet></office:body>'
        "</office:document-content>"
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        packed.writestr("META-INF/manifest.xml", '<?xml version="1.0"?><manifest/>')
        packed.writestr("content.xml", content)
    return out.getvalue()


def separated(lines: list[tuple[Any, ...]]) -> str:
    """The lines with commas."""
    return "\r\n".join(",".join("" if value is None else str(value) for value in line) for line in lines)
