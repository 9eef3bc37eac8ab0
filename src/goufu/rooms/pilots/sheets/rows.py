"""From a sheet's rows to items: each is accepted whole or refused with where, why and how to mend it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from goufu.base.catalogue import pgettext_noop
from goufu.base.sheets.cells import Cells
from goufu.base.sheets.days import plain, read_day
from goufu.base.sheets.grid import Grid, Value
from goufu.base.sheets.headings import Head
from goufu.rooms.pilots.kinds import Heading, Mechanism
from goufu.rooms.pilots.sheets.told import Problem, ToConfirm
from goufu.rooms.pilots.sheets.words import Units, heading_of, mechanism_of

_SEPARATORS = re.compile(r"[、,，;；/\n]+|\s{2,}")
_NUMBER = re.compile(r"^[第(]?(\d{1,4})[)项.、]?$")
_CLOSING = re.compile(r"^(合计|总计|小计|备注|注|说明|填表|联系|审核|负责)")


@dataclass
class Read:
    """What a sheet came to."""

    rows: int = 0
    items: list[dict[str, Any]] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    to_confirm: list[ToConfirm] = field(default_factory=list)


class Reader:
    """Reads the rows under one head, and remembers numbers and merged headings on the way down."""

    def __init__(self, grid: Grid, head: Head, units: Units, year: int | None) -> None:
        self.grid, self.head, self.units, self.cells = grid, head, units, Cells(grid, head)
        self.year = year or head.year
        self.seen: dict[int, int] = {}
        self.part: tuple[Heading, Mechanism] = (Heading.OTHER, Mechanism.NONE)
        self.read = Read()

    def run(self) -> Read:
        """Every row to the end of the sheet."""
        for row in self.cells.rows():
            if not self._is_part(row) and not self._is_closing(row):
                self._one(row)
        return self.read

    def _is_part(self, row: int) -> bool:
        """A line that only names the part of the document which follows."""
        texts = [plain(value) for value in self.grid.rows[row] if value is not None]
        heading = heading_of(texts[0]) if len(set(texts)) == 1 else None
        if heading is None or (self._value(row, "lead_unit") is not None and len(texts) > 1):
            return False
        self.part = (heading, mechanism_of(texts[0]) or Mechanism.NONE)
        return True

    def _is_closing(self, row: int) -> bool:
        """A line of sums or remarks under the list."""
        first = next(plain(value) for value in self.grid.rows[row] if value is not None)
        return bool(_CLOSING.match(first)) and self._value(row, "lead_unit") is None

    def _one(self, row: int) -> None:
        self.read.rows += 1
        before = len(self.read.problems)
        item = dict(self._fields(row))
        if len(self.read.problems) == before:
            self.read.items.append(item)

    def _fields(self, row: int) -> Iterator[tuple[str, Any]]:
        yield "number", self._number(row)
        yield from self._parts(row)
        yield "text_zh", self._needed(row, "text_zh")
        yield "text_en", self._text(row, "text_en")
        yield "lead_unit", self._unit(row)
        yield "cooperating", self._others(row)
        yield from self._due(row)
        yield "target", self._text(row, "target")[:200]
        yield "evidence", self._list(row, "evidence")

    def _number(self, row: int) -> int | None:
        value = self._value(row, "number")
        found = _NUMBER.match(plain(value)) if value is not None else None
        if found is None:
            self._problem(row, "number", "no_number", _NO_NUMBER, _GIVE_NUMBER, text=plain(value or "–"))
            return None
        number = int(found[1])
        if number in self.seen:
            self._problem(
                row, "number", "doubled_number", _DOUBLED, _GIVE_NUMBER, number=number, first=self.seen[number]
            )
        self.seen.setdefault(number, row + 1)
        return number

    def _parts(self, row: int) -> Iterator[tuple[str, Any]]:
        text, named = self._text(row, "heading"), self._text(row, "mechanism")
        heading = heading_of(text) or (heading_of(named) if named else None) or self.part[0]
        mechanism = mechanism_of(named) or mechanism_of(text) or self.part[1]
        yield "heading", heading.value
        yield "mechanism", mechanism.value

    def _needed(self, row: int, name: str) -> str:
        text = self._text(row, name)
        if not text:
            self._problem(row, name, "empty", _EMPTY, _FILL_IN)
        return text

    def _unit(self, row: int) -> str:
        names = self._list(row, "lead_unit")
        if not names:
            self._problem(row, "lead_unit", "empty", _EMPTY, _FILL_IN)
        self._must_exist(row, "lead_unit", names)
        return "、".join(names)[:200]

    def _others(self, row: int) -> list[str]:
        names = self._list(row, "cooperating")
        self._must_exist(row, "cooperating", names)
        return names

    def _must_exist(self, row: int, column: str, names: list[str]) -> None:
        for name in names:
            if not self.units.exists(name):
                self._problem(row, column, "unknown_unit", _NO_SUCH_UNIT, _NAME_UNIT, unit=name)

    def _due(self, row: int) -> Iterator[tuple[str, Any]]:
        value = self._value(row, "due")
        text = value.isoformat() if isinstance(value, date) else plain(value) if value is not None else ""
        yield "due_text", text[:200]
        found = read_day(value, self.year) if value is not None else None
        yield "due", found.day.isoformat() if found and found.day else None
        if found is None and text:
            self._problem(row, "due", "unreadable_date", _NO_DATE, _GIVE_DATE, text=text)
        elif found and found.vague:
            kind = "standing_task" if found.day is None else "year_supposed" if found.year_supposed else "vague_date"
            self._confirm(row, "due", kind, text, found.day.isoformat() if found.day else "")

    def _list(self, row: int, name: str) -> list[str]:
        value = self._value(row, name)
        texts = (plain(each) for each in _SEPARATORS.split(str(value))) if value is not None else ()
        return [each for each in texts if each]

    def _text(self, row: int, name: str) -> str:
        value = self._value(row, name)
        if value is None:
            return ""
        return plain(value) if name in {"heading", "mechanism"} else str(value).strip()

    def _value(self, row: int, name: str) -> Value:
        """The cell's value; of a merged range the one at its top left."""
        value = self.cells.value(row, name)
        if value is None and name != "number" and (value := self.cells.merged_value(row, name)) is not None:
            self._confirm(row, name, "merged_cell", "", plain(value))
        return value

    def _confirm(self, row: int, column: str, kind: str, text: str, read_as: str) -> None:
        found = ToConfirm(row + 1, column, kind, text, read_as)
        if found not in self.read.to_confirm:
            self.read.to_confirm.append(found)

    def _problem(self, row: int, column: str, kind: str, reason: str, cure: str, **values: Any) -> None:
        self.read.problems.append(Problem(row + 1, column, kind, reason, cure, values))


_NO_NUMBER = pgettext_noop("pilots", "“{text}” is no number of an item.")
_GIVE_NUMBER = pgettext_noop("pilots", "Give each item its own number.")
_DOUBLED = pgettext_noop("pilots", "Number {number} stands in row {first} already.")
_EMPTY = pgettext_noop("pilots", "The cell is empty.")
_FILL_IN = pgettext_noop("pilots", "Fill it in.")
_NO_SUCH_UNIT = pgettext_noop("pilots", "There is no unit “{unit}” here.")
_NAME_UNIT = pgettext_noop("pilots", "Write its official name, or enter it in the county's list of units.")
_NO_DATE = pgettext_noop("pilots", "“{text}” cannot be read as a date.")
_GIVE_DATE = pgettext_noop("pilots", "Write 2025-12-31, 2025年底, 6月底前 with a year above the table, or 长期.")
