"""What a paper is made of, and how it stands on a page."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from datetime import date
from typing import ClassVar, Literal, TypeAlias

from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.translation import override

from goufu.ui.show.base import View
from goufu.ui.words import day_words

Language = Literal["zh-hans", "en"]
_UNSEEN = frozenset({"Cc", "Cf", "Cs"})
"""Categories of characters that no reader sees, or that turn the order of what is read."""
DAY_FROM_RIGHT = 4
"""Characters between the day and the right margin (GB/T 9704-2012, 7.3.5)."""
_JOINERS = "\u200c\u200d"
"""They shape the letters of some scripts. Rare characters, of private use too, are kept: they stand in names."""


def seen(text: str) -> str:
    """The text as it is read: line ends kept, controls, direction marks and what is no character dropped."""
    whole = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
    return "".join(each for each in whole if each == "\n" or _is_read(each))


def _is_read(each: str) -> bool:
    no_character = ord(each) & 0xFFFE == 0xFFFE or "\ufdd0" <= each <= "\ufdef"
    return each in _JOINERS or (unicodedata.category(each) not in _UNSEEN and not no_character)


def wide(text: str) -> float:
    """How many characters wide a text is; Latin letters and digits count half."""
    return sum(0.5 if each.isascii() else 1.0 for each in text)


def _pairs(rows: tuple[tuple[str, ...], ...]) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(seen(cell) for cell in row) for row in rows)


@dataclass(frozen=True)
class Heading(View):
    """A head inside the paper, with its number: `一、项目基本情况`."""

    template: ClassVar[str] = "ui/parts/official_heading.html"
    text: str

    def __post_init__(self) -> None:
        """Keep what is read."""
        object.__setattr__(self, "text", seen(self.text))


@dataclass(frozen=True)
class Paragraph(View):
    """A paragraph; every line of it is indented. `addressed` begins at the margin, as the line of those addressed;
    `leads` is kept on one page with what follows.
    """

    template: ClassVar[str] = "ui/parts/official_paragraph.html"
    text: str
    addressed: bool = False
    leads: bool = False

    def __post_init__(self) -> None:
        """Keep what is read."""
        object.__setattr__(self, "text", seen(self.text))

    @property
    def lines(self) -> list[str]:
        """Its lines that hold anything."""
        return [line for line in self.text.split("\n") if line.strip()]


@dataclass(frozen=True)
class Fields(View):
    """Labels with their values, one a line."""

    template: ClassVar[str] = "ui/parts/official_fields.html"
    rows: tuple[tuple[str, str], ...]

    def __post_init__(self) -> None:
        """Keep what is read."""
        object.__setattr__(self, "rows", _pairs(self.rows))


@dataclass(frozen=True)
class Table(View):
    """A table with a head; each row has as many cells as there are columns."""

    template: ClassVar[str] = "ui/parts/official_table.html"
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    def __post_init__(self) -> None:
        """Keep what is read; a row that does not fit is a mistake of the caller."""
        if any(len(row) != len(self.columns) for row in self.rows):
            raise ValueError("a row of the table has not as many cells as there are columns")
        object.__setattr__(self, "columns", tuple(seen(each) for each in self.columns))
        object.__setattr__(self, "rows", _pairs(self.rows))


@dataclass(frozen=True)
class Change(View):
    """What stood before and what stands now, side by side; `about` says what is changed."""

    template: ClassVar[str] = "ui/parts/official_change.html"
    old: str
    new: str
    about: str = ""

    def __post_init__(self) -> None:
        """Keep what is read."""
        for name in ("old", "new", "about"):
            object.__setattr__(self, name, seen(getattr(self, name)))


Block: TypeAlias = Heading | Paragraph | Fields | Table | Change


@dataclass(frozen=True)
class Official(View):
    """A paper: title, number below it, blocks, and at the lower right the office with the day.

    A long title is broken where its sense is, by a line end in it. `language` is that of the paper, whoever reads it.
    Without office or day (a draft) that line is left out.
    """

    template: ClassVar[str] = "ui/parts/official.html"
    title: str
    number: str = ""
    office: str = ""
    day: date | None = None
    blocks: tuple[Block, ...] = ()
    language: Language = "zh-hans"

    def __post_init__(self) -> None:
        """Keep what is read; title, number and office stand on one line each."""
        for name in ("number", "office"):
            object.__setattr__(self, name, " ".join(seen(getattr(self, name)).split()))
        lines = (" ".join(line.split()) for line in seen(self.title).split("\n"))
        object.__setattr__(self, "title", "\n".join(line for line in lines if line))

    @property
    def name(self) -> str:
        """The title on one line."""
        return self.title.replace("\n", "" if self.language == "zh-hans" else " ")

    @property
    def day_text(self) -> str:
        """The day in the paper's language, empty for a draft."""
        with override(self.language):
            return day_words(self.day) if self.day else ""

    @property
    def insets(self) -> tuple[float, float]:
        """How many characters office and day end before the right margin: the day four, the office centred above it."""
        wider = (wide(self.office) - wide(self.day_text)) / 2 if self.day else 0.0
        return max(0.0, DAY_FROM_RIGHT - wider), max(float(DAY_FROM_RIGHT), wider)

    @property
    def inset(self) -> float:
        """The inset of the wider of the two."""
        return min(self.insets)

    @property
    def lang(self) -> str:
        """The language as HTML and PDF name it."""
        return "en" if self.language == "en" else "zh-CN"


def official_html(paper: Official) -> SafeString:
    """The paper as part of a page; `{% show paper %}` gives the same in the reader's language of labels."""
    with override(paper.language):
        return render_to_string(paper.template, {"v": paper}).strip()  # type: ignore[return-value]
