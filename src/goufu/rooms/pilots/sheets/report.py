"""A spreadsheet read as a task list, with a true report; reading changes nothing."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from goufu.base.catalogue import pgettext_noop
from goufu.base.sheets.days import plain
from goufu.base.sheets.grid import Book, read_book
from goufu.base.sheets.headings import Head, find_head
from goufu.rooms.pilots.sheets.rows import Read, Reader
from goufu.rooms.pilots.sheets.told import Problem, ToConfirm
from goufu.rooms.pilots.sheets.words import NEEDED, Units, columns

_COUNT = pgettext_noop("pilots", "The document says {stated} items, the list has {count}.")
_COMPLETE = pgettext_noop("pilots", "Complete the list, or correct the number.")
_NO_LIST = pgettext_noop("pilots", "No sheet has columns for number, task and lead unit.")
_NAME_COLUMNS = pgettext_noop(
    "pilots", "Name the columns as usual, or enter the county's words for them in its folder."
)
_TWO_LISTS = pgettext_noop("pilots", "Both “{first}” and “{second}” hold a list of tasks.")
_ONE_LIST = pgettext_noop("pilots", "Keep one list in the file.")


@dataclass(frozen=True)
class Checked:
    """What a file came to. `items` are as the act takes them."""

    rows: int
    items: tuple[dict[str, Any], ...]
    problems: tuple[Problem, ...]
    to_confirm: tuple[ToConfirm, ...]
    title: str = ""
    stated_items: int | None = None

    @property
    def whole(self) -> bool:
        """Whether nothing is refused."""
        return not self.problems and bool(self.items)

    def as_json(self, lang: str) -> dict[str, Any]:
        """As `goufu import tasks --check --json` prints it."""
        return {
            "rows": self.rows,
            "accepted": len(self.items),
            "refused": self.rows - len(self.items),
            "problems": [_problem(each, lang) for each in self.problems],
            "to_confirm": [dict(vars(each)) for each in self.to_confirm],
        }


def _problem(problem: Problem, lang: str) -> dict[str, Any]:
    said = {"reason": problem.why(lang), "cure": problem.mended(lang)}
    return {"row": problem.row, "column": problem.column, "kind": problem.kind, **said}


def check(
    path: Path, *, at: str, localities: Path | None = None, stated: int | None = None, year: int | None = None
) -> Checked:
    """Read a file as the list of a division; `stated` and `year` stand in where the sheet does not say them."""
    return check_book(read_book(path), at=at, localities=localities, stated=stated, year=year)


def check_book(
    book: Book, *, at: str, localities: Path | None = None, stated: int | None = None, year: int | None = None
) -> Checked:
    """The same of a file already read."""
    words = columns(at, localities)
    heads = [(grid, head) for grid in book.sheets if (head := find_head(grid, words, NEEDED))]
    wary = _wary(book)
    if len(heads) != 1:
        return Checked(0, (), (_not_one(heads),), wary)
    grid, head = heads[0]
    read = Reader(grid, head, Units(at, localities), year).run()
    counted = stated or head.stated_items
    problems = (*read.problems, *_counted(read, counted))
    return Checked(
        read.rows, tuple(read.items), problems, (*wary, *_unused(head), *read.to_confirm), head.title, counted
    )


def _not_one(heads: list[Any]) -> Problem:
    if not heads:
        return Problem(0, "", "no_list", _NO_LIST, _NAME_COLUMNS)
    first, second = plain(heads[0][0].name), plain(heads[1][0].name)
    return Problem(0, "", "two_lists", _TWO_LISTS, _ONE_LIST, {"first": first, "second": second})


def _counted(read: Read, stated: int | None) -> tuple[Problem, ...]:
    if stated is None or stated == read.rows:
        return ()
    return (Problem(0, "number", "count_differs", _COUNT, _COMPLETE, {"stated": stated, "count": read.rows}),)


def _wary(book: Book) -> tuple[ToConfirm, ...]:
    found = [ToConfirm(0, "", "hidden_sheet", name, "") for name in book.hidden]
    if book.hidden_rows:
        found.append(ToConfirm(0, "", "hidden_rows", "", ""))
    if book.formulas:
        found.append(ToConfirm(0, "", "formulas", "", ""))
    if book.formulas_unknown:
        found.append(ToConfirm(0, "", "formulas_not_seen_in_xls", "", ""))
    return tuple(found)


def _unused(head: Head) -> tuple[ToConfirm, ...]:
    return tuple(ToConfirm(head.first, "", "column_not_used", each, "") for each in head.unknown)
