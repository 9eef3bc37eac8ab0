"""Facts, figures, money, tables, and the sheets they lie on."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from itertools import groupby
from typing import ClassVar, Literal
from zlib import crc32

from django.utils.translation import pgettext

from goufu.ui.show.acts import FileLink
from goufu.ui.show.base import Link, Text, View


@dataclass(frozen=True)
class Facts(View):
    """Label and value, in rows; a value is text or any view."""

    template: ClassVar[str] = "ui/parts/facts.html"
    rows: tuple[FactRow, ...]


@dataclass(frozen=True)
class FactRow:
    """One fact: one of `text`, `money` (fen), `day`, `link` or `view`; `private` says that it is not public."""

    label: Text
    text: Text = ""
    money: int | None = None
    day: date | datetime | None = None
    link: Link | None = None
    view: View | None = None
    code: bool = False
    private: bool = False


@dataclass(frozen=True)
class Figure:
    """A figure with its unit; `note` says what it is out of, `link` leads to the cases."""

    label: Text
    value: Text = ""
    unit: Text = ""
    money: int | None = None
    note: Text = ""
    link: Link | None = None


@dataclass(frozen=True)
class Figures(View):
    """A row of figures."""

    template: ClassVar[str] = "ui/parts/figures.html"
    figures: tuple[Figure, ...]


@dataclass(frozen=True)
class MoneyBar:
    """An amount in fen beside others; None when it is not known yet."""

    label: Text
    fen: int | None
    over: bool = False


@dataclass(frozen=True)
class MoneyBars(View):
    """Amounts drawn to the largest of them."""

    template: ClassVar[str] = "ui/parts/money_bars.html"
    bars: tuple[MoneyBar, ...]
    note: Text = ""
    link: Link | None = None

    @property
    def drawn(self) -> tuple[tuple[MoneyBar, str], ...]:
        """Each bar with its width in per cent, as SVG reads it."""
        top = max((bar.fen or 0 for bar in self.bars), default=0) or 1
        return tuple((bar, f"{(bar.fen or 0) * 100 / top:.1f}%") for bar in self.bars)


@dataclass(frozen=True)
class Bar(View):
    """A share of a whole: the number stands beside the bar."""

    template: ClassVar[str] = "ui/parts/bar.html"
    part: int
    whole: int

    @property
    def width(self) -> str:
        """In per cent, as SVG reads it."""
        return f"{min(100.0, self.part * 100 / (self.whole or 1)):.1f}%"


@dataclass(frozen=True)
class Cell:
    """A table's cell. Set one of `text`, `link`, `money` (fen), `day` or `view`; `note` is a grey word after it."""

    text: Text = ""
    link: Link | None = None
    money: int | None = None
    day: date | datetime | None = None
    view: View | None = None
    note: Text = ""

    @property
    def plain(self) -> bool:
        """Whether it is text alone: then the table writes it without a template of its own, which wide tables feel."""
        return self.link is None and self.money is None and self.view is None and self.day is None

    @property
    def empty(self) -> bool:
        """Whether it holds nothing, or the dash that says so: a card on a phone leaves it out."""
        said = self.text not in {"", "–"} or self.note or self.link or self.view or self.day
        return not said and self.money is None


@dataclass(frozen=True)
class Column:
    """A column's head; `right` for amounts, `whole` for what must not break (`23–25`)."""

    title: Text
    right: bool = False
    whole: bool = False

    @property
    def css(self) -> str:
        """The class of its cells."""
        return " ".join(name for name, on in (("g-right", self.right), ("g-num", self.whole)) if on)


@dataclass(frozen=True)
class TableView(View):
    """A table whose first cell heads the row. Under 48 rem rows are cards, unless `matrix` keeps a scrolling table."""

    template: ClassVar[str] = "ui/parts/table.html"
    edge: ClassVar[bool] = True
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    name: Text = ""
    matrix: bool = False

    @property
    def body(self) -> tuple[tuple[Cell, tuple[tuple[Column, Cell], ...]], ...]:
        """Each row as its heading cell and the other cells with their columns."""
        return tuple((row[0], tuple(zip(self.columns[1:], row[1:], strict=True))) for row in self.rows)


def named(view: View, name: Text) -> View:
    """A table without a name gets one, so that it is announced as what it shows; any other view as it is."""
    return replace(view, name=name) if isinstance(view, TableView) and not view.name else view


@dataclass(frozen=True)
class LinkList(View):
    """Links one under the other, each with an arrow."""

    template: ClassVar[str] = "ui/parts/links.html"
    links: tuple[Link, ...]


@dataclass(frozen=True)
class FileList(View):
    """Files with type, size and digest."""

    template: ClassVar[str] = "ui/parts/files.html"
    files: tuple[FileLink, ...]


@dataclass(frozen=True)
class Prose(View):
    """Paragraphs; `quiet` sets them small and grey."""

    template: ClassVar[str] = "ui/parts/prose.html"
    paragraphs: tuple[Text, ...]
    quiet: bool = False
    action: Link | None = None


@dataclass(frozen=True)
class NoteView(View):
    """One or two sentences that help at this spot; never a warning."""

    template: ClassVar[str] = "ui/parts/note.html"
    text: Text
    icon: str = "info-circle"
    link: Link | None = None


@dataclass(frozen=True)
class EmptyView(View):
    """Why it is empty, what comes next, one link."""

    template: ClassVar[str] = "ui/parts/empty.html"
    title: Text
    text: Text = ""
    link: Link | None = None


@dataclass(frozen=True)
class Filters(View):
    """Links with counts (in `note`); the address carries the filter."""

    template: ClassVar[str] = "ui/parts/filters.html"
    name: Text
    links: tuple[Link, ...]


@dataclass(frozen=True)
class Pager(View):
    """Where we are in a long list; the addresses are ready to use. `least`: there may be more than `total`."""

    template: ClassVar[str] = "ui/parts/pager.html"
    number: int
    pages: int
    total: int
    earlier: str = ""
    later: str = ""
    least: bool = False

    @property
    def words(self) -> str:
        """Page 2 of 5, 41 in all."""
        given = {"number": self.number, "pages": self.pages, "total": self.total}
        if self.least:
            return pgettext("ui", "Page %(number)d, the newest %(total)d of all") % given
        return pgettext("ui", "Page %(number)d of %(pages)d, %(total)d in all") % given


@dataclass(frozen=True)
class Sheet(View):
    """A sheet of paper: head, body, foot. No sheet lies in a sheet."""

    template: ClassVar[str] = "ui/parts/sheet.html"
    title: Text
    body: tuple[View, ...]
    note: Text = ""
    link: Link | None = None
    foot: Text = ""
    foot_link: Link | None = None
    anchor: str = ""

    @property
    def id(self) -> str:
        """The heading's id: given, or made from the title."""
        return self.anchor or f"h-{crc32(str(self.title).encode()):x}"

    @property
    def runs(self) -> tuple[tuple[bool, tuple[View, ...]], ...]:
        """The body in runs: rows from edge to edge, and padded parts; a table without a name has the sheet's."""
        body = (named(part, self.title) for part in self.body)
        return tuple((edge, tuple(parts)) for edge, parts in groupby(body, key=lambda part: part.edge))


@dataclass(frozen=True)
class Rung:
    """A step of a ladder: what it needs (met or missing), what it opens, the next paper to bring."""

    title: Text
    state: Literal["", "done", "now"] = ""
    opens: Text = ""
    tag: Text = ""
    needs: tuple[tuple[bool, Text], ...] = ()
    links: tuple[Link, ...] = ()


@dataclass(frozen=True)
class Ladder(View):
    """What an organization has reached."""

    template: ClassVar[str] = "ui/parts/ladder.html"
    edge: ClassVar[bool] = True
    rungs: tuple[Rung, ...]


@dataclass(frozen=True)
class Share:
    """One opening officer's share of a key: handed in (`when`) or not."""

    role: Text
    organ: Text
    inside: bool = False
    when: datetime | None = None


@dataclass(frozen=True)
class ShareList(View):
    """The shares of one of a tender's keys and how many of them open it."""

    template: ClassVar[str] = "ui/parts/shares.html"
    edge: ClassVar[bool] = True
    name: Text
    need: int
    shares: tuple[Share, ...]

    @property
    def have(self) -> int:
        """How many are in."""
        return sum(share.inside for share in self.shares)
