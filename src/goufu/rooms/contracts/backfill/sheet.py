"""A register's rows as contracts: cells read with care, each contract whole or with what is wrong with it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from goufu.base.money import FEN_PER_YUAN
from goufu.base.sheets.cells import Cells
from goufu.base.sheets.days import plain, read_day
from goufu.base.sheets.grid import Grid
from goufu.base.sheets.headings import Head
from goufu.rooms.contracts.backfill import told
from goufu.rooms.contracts.backfill.told import Wrong
from goufu.rooms.contracts.backfill.words import MONEY

_WAN = 10_000
_MOST_DAYS = 365
_SUMS = ("合计", "总计", "小计", "备注", "说明", "填表", "审核", "注：", "注:")
_USUAL_STANDARD = "按合同约定"


@dataclass(frozen=True)
class Defaults:
    """What stands in where a register has no such column."""

    platform: str
    catalogue_code: str = ""
    inspection_days: int = 15
    payment_days: int = 30
    synthetic: bool = False


@dataclass
class Block:
    """One contract of the register: its rows (from zero), what was read, and what is wrong."""

    number: str
    rows: list[int]
    values: dict[str, Any] = field(default_factory=dict)
    parts: list[dict[str, Any]] = field(default_factory=list)
    wrong: list[Wrong] = field(default_factory=list)


class Reader:
    """Reads the contracts under one head."""

    def __init__(self, grid: Grid, head: Head) -> None:
        self.cells, self.head = Cells(grid, head), head
        self.factors = {name: _factor(grid, head, name) for name in MONEY if name in head.columns}

    def blocks(self) -> list[Block]:
        """The contracts in the sheet's order; rows that follow with the same number, or with none, belong to one."""
        found: list[Block] = []
        for row in self.cells.rows():
            number = self.cells.text(row, "number")
            if not number and self._is_closing(row):
                continue
            same = found and (number == found[-1].number or (not number and self._only_part(row)))
            if same and "part" in self.head.columns:
                found[-1].rows.append(row)
            else:
                found.append(Block(number, [row]))
        for each in found:
            self._read(each)
        return list(_doubles_named(found))

    def _is_closing(self, row: int) -> bool:
        texts = [plain(value) for value in self.cells.grid.rows[row] if value is not None]
        return texts[0].startswith(_SUMS) or len(set(texts)) == 1

    def _only_part(self, row: int) -> bool:
        return bool(self.cells.text(row, "part")) and not self.cells.text(row, "provider")

    def _read(self, block: Block) -> None:
        row = block.rows[0]
        block.values = {
            name: self.cells.text(row, name)
            for name in (
                "project", "project_number", "catalogue_code", "title", "provider_name", "published_at",
                "filing_number", "standards", "platform", "shelf",
            )
        }  # fmt: skip
        block.values["provider"] = self._needed(block, row, "provider").upper().replace(" ", "")
        self._needed(block, row, "number")
        for name in ("amount", "budget", "advance", "paid"):
            block.values[name] = self._money(block, row, name, needed=name == "amount")
        for name in _DAYS:
            block.values[name] = self._day(block, row, name, needed=name in {"signed_on", "ends"})
        for name in ("inspection_days", "payment_days"):
            block.values[name] = self._number(block, row, name)
        if any(self.cells.text(each, "part") for each in block.rows):
            block.parts = [self._part(block, each, place) for place, each in enumerate(block.rows, start=1)]

    def _part(self, block: Block, row: int, place: int) -> dict[str, Any]:
        return {
            "title": self.cells.text(row, "milestone") or f"第{place}期",
            "due": self._day(block, row, "due", needed=False, vague=True),
            "amount": self._money(block, row, "part", needed=True),
            "accepted_on": self._day(block, row, "accepted_on", needed=False),
            "paid_on": self._day(block, row, "paid_on", needed=False),
        }

    def _needed(self, block: Block, row: int, name: str) -> str:
        text = self.cells.text(row, name)
        if not text:
            block.wrong.append(Wrong(row + 1, name, told.EMPTY, told.FILL_IN))
        return text

    def _money(self, block: Block, row: int, name: str, *, needed: bool) -> int | None:
        text = self._needed(block, row, name) if needed else self.cells.text(row, name)
        if not text:
            return None
        fen = fen_of(text, self.factors.get(name, 1))
        if fen is None:
            block.wrong.append(Wrong(row + 1, name, told.NO_MONEY, told.GIVE_MONEY, {"text": text}))
        return fen

    def _day(self, block: Block, row: int, name: str, *, needed: bool, vague: bool = False) -> date | None:
        text = self._needed(block, row, name) if needed else self.cells.text(row, name)
        if not text:
            return None
        value = self.cells.value(row, name)
        value = value if value is not None else self.cells.merged_value(row, name)
        signed = block.values.get("signed_on")
        found = read_day(value, self.head.year or (signed.year if signed else None))
        if found is None or found.day is None or (found.vague and not vague):
            block.wrong.append(Wrong(row + 1, name, told.NO_DAY, told.GIVE_DAY, {"text": text}))
            return None
        return found.day

    def _number(self, block: Block, row: int, name: str) -> int | None:
        text = self.cells.text(row, name).removesuffix("个").removesuffix("日").removesuffix("天")
        if not text:
            return None
        if text.isdecimal() and 1 <= int(text) <= _MOST_DAYS:
            return int(text)
        block.wrong.append(Wrong(row + 1, name, told.NO_NUMBER, told.GIVE_NUMBER, {"text": text}))
        return None


_DAYS = ("signed_on", "starts", "ends", "letter_on", "notice_on", "result_on", "published_on", "filed_on",
         "advance_paid_on", "paid_on", "accepted_on")  # fmt: skip


def _doubles_named(found: list[Block]) -> Iterator[Block]:
    seen: dict[str, int] = {}
    for each in found:
        first = seen.setdefault(each.number, each.rows[0] + 1)
        if each.number and first != each.rows[0] + 1:
            values = {"number": each.number, "first": first}
            each.wrong.append(Wrong(each.rows[0] + 1, "number", told.TWICE, told.OWN_NUMBER, values))
        yield each


def _factor(grid: Grid, head: Head, name: str) -> int:
    """What a column's figures are multiplied with: its heading, or a line above the table, may say 万元."""
    column = head.columns[name]
    over = grid.rows[head.first - head.rows_of_headings : head.first]
    heading = "".join(plain(row[column]) for row in over if column < len(row) and row[column] is not None)
    if "元" in heading:
        return _WAN if "万元" in heading else 1
    above = "".join(plain(value) for row in grid.rows[: head.first] for value in row if value is not None)
    return _WAN if "单位:万元" in above.replace(" ", "") else 1


def fen_of(text: str, factor: int = 1) -> int | None:
    """Fen from yuan as officials write them: 360,000.00, ￥36万元, 3.6e5; None where it is no amount in whole fen."""
    bare = plain(text).replace(",", "").replace(" ", "").removeprefix("¥").removeprefix("￥").removesuffix("元")
    if bare.endswith("万"):
        bare, factor = bare.removesuffix("万"), _WAN
    try:
        fen = Decimal(bare) * factor * FEN_PER_YUAN
    except InvalidOperation:
        return None
    if not fen.is_finite() or fen < 0 or fen != fen.to_integral_value():
        return None
    return int(fen)


def instalments(block: Block) -> list[dict[str, Any]]:
    """The milestones as the act takes them: those of the rows, else what is paid and what is left."""
    values = block.values
    standards = [each.strip() for each in values["standards"].replace("；", ";").split(";") if each.strip()]
    shared = {"standards": standards or [_USUAL_STANDARD]}
    if block.parts:
        return [
            {
                "title": each["title"], "due": each["due"] or values["ends"], "amount_fen": each["amount"],
                "accepted_on": each["accepted_on"] or each["paid_on"], "paid_on": each["paid_on"], **shared,
            }
            for each in block.parts
        ]  # fmt: skip
    paid = values["paid"] or 0
    left = values["amount"] - (values["advance"] or 0) - paid
    done = {
        "title": "已付部分", "due": values["paid_on"], "amount_fen": paid, "paid_on": values["paid_on"],
        "accepted_on": values["accepted_on"] or values["paid_on"], **shared,
    }  # fmt: skip
    rest = {"title": "未付部分", "due": values["ends"], "amount_fen": left, **shared}
    return [*([done] if paid else []), *([rest] if left else [])]
