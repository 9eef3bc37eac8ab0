"""Where a sheet's headings stand, in one row or two, and what stands above them."""

import csv
import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path

from goufu.base.sheets.days import plain
from goufu.base.sheets.grid import Grid

_LOOKED_AT = 20
_COUNT = re.compile(r"[共计合]\s*(\d+)\s*[项条]|(\d+)\s*项任务")
_YEAR = re.compile(r"(20\d{2})\s*年")
_DIGITS = {each: number for number, each in enumerate("零一二三四五六七八九")}
_CHINESE_COUNT = re.compile(r"[共计合]\s*([一二三四五六七八九十百]+)\s*[项条]")
_TEN = 10


@dataclass(frozen=True)
class Head:
    """Field to column, the number of the first row below the headings (from zero), and what the lines above say."""

    columns: Mapping[str, int]
    first: int
    rows_of_headings: int
    unknown: tuple[str, ...]
    stated_items: int | None
    year: int | None
    title: str


def bare(text: object) -> str:
    """A heading without blanks, line breaks and what stands in brackets."""
    return re.sub(r"\(.*?\)", "", re.sub(r"[\s:]+", "", plain(text)))


def find_head(grid: Grid, words: Mapping[str, str], needed: Collection[str]) -> Head | None:
    """The headings of a sheet, by the words that name fields; None where a needed field has no column."""
    places = [(number, height) for number in range(min(_LOOKED_AT, len(grid.rows))) for height in (1, 2)]
    found = [(_columns(_titles(grid, number, height), words), number, height) for number, height in places]
    fitting = [each for each in found if set(needed) <= set(each[0])]
    if not fitting:
        return None
    columns, number, height = max(fitting, key=lambda each: (len(each[0]), -each[2], -each[1]))
    return _head(grid, words, number, height, columns)


def _head(grid: Grid, words: Mapping[str, str], number: int, height: int, columns: dict[str, int]) -> Head:
    above = " ".join(plain(value) for row in grid.rows[:number] for value in row if value is not None)
    unknown = [
        plain(title[-1]) for title in _titles(grid, number, height) if title and not _field(title, words)
    ]  # fmt: skip
    first_line = next((plain(value) for row in grid.rows[:number] for value in row if value is not None), "")
    found = _YEAR.search(above)
    return Head(
        columns,
        number + height,
        height,
        tuple(unknown),
        stated_count(above),
        int(found[1]) if found else None,
        first_line,
    )


def _titles(grid: Grid, number: int, height: int) -> list[list[str]]:
    """The words over each column, from the top; a merged heading stands over every column it spans."""
    rows = []
    for row in range(number, min(number + height, len(grid.rows))):
        filled = list(grid.rows[row])
        for top, left, bottom, right in grid.merged:
            if top <= row <= bottom:
                for column in range(left, min(right + 1, len(filled))):
                    filled[column] = grid.rows[top][left]
        rows.append(filled)
    return [
        list(dict.fromkeys(bare(value) for value in column if value is not None and bare(value)))
        for column in zip_longest(*rows)
    ]  # fmt: skip


def _columns(titles: list[list[str]], words: Mapping[str, str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for column, title in enumerate(titles):
        field = _field(title, words)
        if field:
            found.setdefault(field, column)
    return found


def _field(title: list[str], words: Mapping[str, str]) -> str | None:
    """The lower heading says most; both together may be known as one."""
    joined = "".join(title)
    return next((words[each] for each in (joined, *reversed(title)) if each in words), None)


def stated_count(text: str) -> int | None:
    """How many items a text says there are: 共61项, 共六十一项."""
    found = _COUNT.search(text)
    if found:
        return int(found[1] or found[2])
    chinese = _CHINESE_COUNT.search(text)
    return _number(chinese[1]) if chinese else None


def _number(text: str) -> int:
    hundreds, _, rest = text.rpartition("百")
    tens, ten, ones = rest.rpartition("十")
    whole = _DIGITS.get(hundreds, 0) * _TEN * _TEN
    return whole + (_DIGITS.get(tens, 1) * _TEN if ten else 0) + _DIGITS.get(ones, 0)


def words_of_locality(
    at: str, localities: Path | None, name: str, fields: Collection[str] | None = None
) -> dict[str, str]:
    """A county's own words for headings: lines `heading,field` of a file in its folder."""
    rows = (row for row in rows_of_locality(at, localities, name) if len(row) > 1)
    return {bare(row[0]): row[1] for row in rows if fields is None or row[1] in fields}


def rows_of_locality(at: str, localities: Path | None, name: str) -> Iterator[list[str]]:
    """The rows of a CSV file in a county's folder; none where it has no such file."""
    for file in sorted(localities.glob(f"{at}_*/{name}")) if localities else ():
        with file.open(encoding="utf-8", newline="") as lines:
            yield from csv.reader(lines)
