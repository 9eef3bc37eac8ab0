"""A file as sheets of cells: XLSX, XLS and ODS through the parser's process, CSV in UTF-8, UTF-16 or GBK."""

import csv
import io
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from goufu.base.sheets import UnreadableSheet
from goufu.base.sheets.limits import OLE, ZIP, check_size, unpacked

Value = str | int | float | bool | date | None
_PATIENCE = 5.0
_FORMULA = re.compile(rb"<f[ />]|table:formula=")
_HIDDEN_ROW = re.compile(rb'<row [^>]*hidden="(?:1|true)"|table:visibility="collapse"')
_MOST_ROWS, _MOST_COLUMNS = 20_000, 400


@dataclass(frozen=True)
class Grid:
    """One sheet. `merged` holds ranges of cells (first row, first column, last row, last column), from zero."""

    name: str
    rows: tuple[tuple[Value, ...], ...]
    merged: tuple[tuple[int, int, int, int], ...] = ()


@dataclass(frozen=True)
class Book:
    """What a file holds: the sheets that are seen, the names of those that are not, and what to be wary of."""

    sheets: tuple[Grid, ...]
    hidden: tuple[str, ...] = ()
    formulas: bool = False
    hidden_rows: bool = False
    formulas_unknown: bool = False
    notes: tuple[str, ...] = field(default=())


def read_book(path: Path) -> Book:
    """Read a file; `UnreadableSheet` when it is none, is broken, or is larger than a list can be."""
    try:
        check_size(path.stat().st_size)
        data = path.read_bytes()
    except OSError as missing:
        raise UnreadableSheet("The file cannot be read.", field="file", cure="Check its path.") from missing
    return book_of(data)


def book_of(data: bytes) -> Book:
    """The same from bytes already here."""
    check_size(len(data))
    if data.startswith(ZIP):
        return _workbook(data, unpacked(data))
    return _workbook(data, None) if data.startswith(OLE) else _separated(data)


def _workbook(data: bytes, parts: dict[str, bytes] | None) -> Book:
    sheets = _parsed(data)
    seen = tuple(_grid(each) for each in sheets if not each["hidden"])
    content = [part for name, part in (parts or {}).items() if "sheet" in name.lower() or name == "content.xml"]
    return Book(
        seen,
        tuple(each["name"] for each in sheets if each["hidden"]),
        any(_FORMULA.search(part) for part in content),
        any(_HIDDEN_ROW.search(part) for part in content),
        formulas_unknown=parts is None,
    )


def _parsed(data: bytes) -> list[dict[str, Any]]:
    child = [sys.executable, "-I", str(Path(__file__).with_name("child.py"))]
    try:
        done = subprocess.run(child, input=data, capture_output=True, timeout=_PATIENCE, check=True)
        found: list[dict[str, Any]] = json.loads(done.stdout)
    except (subprocess.SubprocessError, ValueError) as broken:
        raise UnreadableSheet(
            "The file is no spreadsheet that can be read.", field="file",
            cure="Open it in the office program and save it as XLSX.",
        ) from broken  # fmt: skip
    return found


def _grid(sheet: dict[str, Any]) -> Grid:
    rows = tuple(
        tuple(_value(value) for value in row[:_MOST_COLUMNS]) for row in sheet["rows"][:_MOST_ROWS]
    )  # fmt: skip
    return Grid(sheet["name"], rows, tuple((a, b, c, d) for (a, b), (c, d) in sheet["merged"]))


def _value(value: Any) -> Value:
    return date.fromisoformat(value["day"]) if isinstance(value, dict) else value if value != "" else None


def _separated(data: bytes) -> Book:
    text = _decoded(data)
    try:
        separator = csv.Sniffer().sniff(text[:4096], ",;\t").delimiter
    except csv.Error:
        separator = ","
    try:
        rows = tuple(_lines(text, separator))
    except csv.Error as broken:
        raise UnreadableSheet(
            "The file is no spreadsheet that can be read.", field="file",
            cure="Open it in the office program and save it as XLSX.",
        ) from broken  # fmt: skip
    return Book((Grid("", rows),))


def _lines(text: str, separator: str) -> Iterator[tuple[Value, ...]]:
    for number, row in enumerate(csv.reader(io.StringIO(text, newline=""), delimiter=separator)):
        if number >= _MOST_ROWS:
            return
        yield tuple(value or None for value in row[:_MOST_COLUMNS])


def _decoded(data: bytes) -> str:
    encodings = ("utf-16",) if data[:2] in {b"\xff\xfe", b"\xfe\xff"} else ("utf-8-sig", "gb18030")
    for encoding in encodings:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\x00" not in text:
            return text
    raise UnreadableSheet(
        "The file is neither a spreadsheet nor a table in UTF-8 or GBK.", field="file",
        cure="Open it in the office program and save it as XLSX.",
    )  # fmt: skip
