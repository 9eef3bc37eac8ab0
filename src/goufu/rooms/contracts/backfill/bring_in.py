"""The good contracts of a register, brought in; the others, handed back as a spreadsheet."""

import io
from dataclasses import dataclass
from typing import Any

from django.db import transaction

from goufu.base.errors import GoufuError
from goufu.base.sheets.days import plain
from goufu.core.clock import Clock
from goufu.core.perform import perform
from goufu.parties.holders import Holder
from goufu.rooms.contracts.backfill.check import ENTER, RECORD, Register, Row
from goufu.rooms.contracts.backfill.told import Wrong

REASON = "退回原因"


@dataclass(frozen=True)
class BroughtIn:
    """A contract that came in: its reference, that of its purchase, and the entries whose receipts prove both."""

    number: str
    purchase: str
    contract: str
    entries: tuple[str, str]


def bring_in(register: Register, holder: Holder, clock: Clock, proof: str | None = None) -> list[BroughtIn]:
    """Perform the acts of every good row, purchase and contract of a row together or not at all.

    What another hand brought in meanwhile, and what is refused after all, is marked on its row and stays out. `proof`
    is the register itself, a stored file that every entry names.
    """
    found = []
    for row in register.good:
        try:
            found.append(_one(row, holder, clock, proof))
        except GoufuError as error:
            row.wrong.append(Wrong(row.block.rows[0] + 1, error.field or "", error=error))
    return found


def _one(row: Row, holder: Holder, clock: Clock, proof: str | None) -> BroughtIn:
    def done(act: str, given: dict[str, Any], where: dict[str, Any]) -> Any:
        return perform(act, holder=holder, clock=clock, given=given, elsewhere={**where, "file": proof})

    with transaction.atomic():
        purchase = done(ENTER, row.purchase, row.begun)
        contract = done(RECORD, {**row.contract, "purchase": purchase.case}, row.signed)
    return BroughtIn(row.block.number, purchase.case, contract.case, (purchase.entry, contract.entry))


def returned(register: Register, lang: str) -> bytes:
    """The rows that go back, under their own headings, with the reason in a column at the end."""
    import xlsxwriter  # type: ignore[import-untyped]

    grid, head = register.grid, register.head
    assert grid is not None
    assert head is not None
    last = max((len(row) for row in grid.rows), default=0)
    out = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(out, options) as book:
        sheet = book.add_worksheet("退回")
        wrap = book.add_format({"text_wrap": True, "valign": "top"})
        sheet.set_column(0, last - 1, 16, wrap)
        sheet.set_column(last, last, 60, wrap)
        for at, row in enumerate(grid.rows[: head.first]):
            _write(sheet, at, row)
        sheet.write_string(head.first - 1, last, REASON)
        at = head.first
        for each in register.bad:
            reasons = "；".join(wrong.said(lang) for wrong in each.wrong)
            for number in each.block.rows:
                _write(sheet, at, grid.rows[number])
                sheet.write_string(at, last, reasons)
                at += 1
    return out.getvalue()


def _write(sheet: Any, at: int, row: tuple[Any, ...]) -> None:
    for column, value in enumerate(row):
        if isinstance(value, int | float) and not isinstance(value, bool):
            sheet.write_number(at, column, value)
        elif value is not None:
            sheet.write_string(at, column, value.isoformat() if hasattr(value, "isoformat") else plain(value))
