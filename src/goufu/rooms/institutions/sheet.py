"""The yearly report as a spreadsheet, as officials hand it up: one row an item, totals above."""

import io
from collections.abc import Iterator

from django.utils.translation import pgettext

from goufu.rooms.institutions.report import Report

YUAN = "#,##0.00"


def workbook(told: Report, *, posts: bool) -> bytes:
    """The file's bytes; amounts in yuan, exact to the fen; no formulas, no macros."""
    import xlsxwriter  # type: ignore[import-untyped]

    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    sheet, bold, money = book.add_worksheet(str(told.year)), book.add_format({"bold": True}), book.add_format()
    money.set_num_format(YUAN)
    headings = [*_headings(), *([pgettext("institutions", "Posts")] if posts else [])]
    for column, heading in enumerate(headings):
        sheet.write_string(0, column, heading, bold)
    for place, row in enumerate(_rows(told, posts=posts), start=1):
        for column, value in enumerate(row):
            if isinstance(value, str):
                sheet.write_string(place, column, value)
            elif value is not None:
                sheet.write_number(place, column, value, money)
    sheet.set_column(0, 1, 28)
    sheet.set_column(2, len(headings), 16)
    book.close()
    return out.getvalue()


def _headings() -> list[str]:
    return [
        pgettext("institutions", "Institution"),
        pgettext("institutions", "Service item"),
        pgettext("institutions", "State"),
        pgettext("institutions", "Cost before, yuan"),
        pgettext("institutions", "By appropriation, yuan"),
        pgettext("institutions", "By purchase, yuan"),
        pgettext("institutions", "Unit cost before, yuan"),
        pgettext("institutions", "Unit cost now, yuan"),
        pgettext("institutions", "Quality before"),
        pgettext("institutions", "Quality now"),
    ]


def _rows(told: Report, *, posts: bool) -> Iterator[list[str | float | None]]:
    for each in told.balances:
        for line in each.lines:
            item = line.item
            row: list[str | float | None] = [
                each.institution.title, item.title,
                pgettext("institutions", item.states_of.named(item.state).title),
                *map(_hundredth, (item.cost_fen, line.appropriated_fen, line.purchased_fen)),
                *map(_hundredth, (line.baseline_unit_cost, line.unit_cost, item.quality, line.quality)),
            ]  # fmt: skip
            yield [*row, *([_hundredth(line.posts)] if posts else [])]


def _hundredth(value: int | None) -> float | None:
    return None if value is None else value / 100
