"""The yearly report as officials hand it up, a spreadsheet and a PDF: one row an item, totals above."""

import io
from collections.abc import Iterator

from django.utils.translation import get_language, pgettext

from goufu.parties.regions import region
from goufu.rooms.institutions.report import Report, Share
from goufu.ui.paper import Paper, PaperColumn

YUAN = "#,##0.00"
WIDTHS = (16, 18, 10, 14, 14, 14, 11, 11, 9, 9, 8)
"""Shares of the paper's width, column by column."""


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


def report_paper(told: Report, *, posts: bool) -> Paper:
    """The same report as a paper: shares converted above, one row an item below."""
    headings = [*_headings(), *([pgettext("institutions", "Posts")] if posts else [])]
    sample = pgettext("institutions", " (sample)") if any(each.institution.synthetic for each in told.balances) else ""
    return Paper(
        title=pgettext("institutions", "Reform of institutions, report of %(year)d") % {"year": told.year},
        under=region(told.region).full_name(get_language() or "zh") + sample,
        columns=tuple(_column(place, each) for place, each in enumerate(headings)),
        rows=tuple(tuple(_said(value) for value in row) for row in _rows(told, posts=posts)),
        figures=tuple(_shares(told, posts=posts)),
        notes=(pgettext("institutions", "Amounts in yuan, quality in points of a hundred."),),
        day=told.today,
    )


def _column(place: int, title: str) -> PaperColumn:
    """The first two columns hold names, the third a state, the others numbers."""
    return PaperColumn(title, WIDTHS[place], right=place > 2)


def _shares(told: Report, *, posts: bool) -> Iterator[tuple[str, str]]:
    of = pgettext("institutions", "%(part)s of %(whole)s, %(share)s")
    counted = {"part": str(told.items.part), "whole": str(told.items.whole), "share": _percent(told.items)}
    yield pgettext("institutions", "Items converted"), of % counted
    yuan = {"part": _yuan(told.money.part), "whole": _yuan(told.money.whole), "share": _percent(told.money)}
    yield pgettext("institutions", "Money by purchase, yuan"), of % yuan
    if posts:
        kept = {"part": _said(told.posts.part / 100), "whole": _said(told.posts.whole / 100)}
        yield pgettext("institutions", "Posts of converted items"), of % {**kept, "share": _percent(told.posts)}


def _percent(share: Share) -> str:
    return "–" if share.basis_points is None else f"{share.basis_points / 100:g} %"


def _yuan(fen: int) -> str:
    return f"{fen // 100:,}.{fen % 100:02d}"


def _said(value: str | float | None) -> str:
    return value if isinstance(value, str) else "–" if value is None else f"{value:,.2f}"


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
