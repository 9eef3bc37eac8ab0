"""Reports and lists on paper: PDF in the layout of official documents (GB/T 9704-2012), with fonts of this machine.

Nothing is fetched: a sheet without a Chinese font, or a machine without Pango, is refused with its cure.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from django.template.loader import render_to_string
from django.utils.translation import get_language

from goufu.base.errors import GoufuError

PDF = "application/pdf"
FOLDERS = (
    Path("/usr/share/fonts"), Path("/usr/local/share/fonts"), Path.home() / ".fonts",
    Path.home() / ".local/share/fonts", Path("/Library/Fonts"), Path("/System/Library/Fonts"),
)  # fmt: skip
"""Where fonts are looked for."""
FAMILIES = {
    "simfang": "FangSong", "fzfsk": "FZFangSong-Z02", "notoserifcjk": "Noto Serif CJK SC",
    "notoserifsc": "Noto Serif SC", "sourcehanserif": "Source Han Serif SC", "simsun": "SimSun", "songti": "Songti SC",
    "notosanscjk": "Noto Sans CJK SC", "wqy": "WenQuanYi Zen Hei",
}  # fmt: skip
"""Chinese fonts by how their files are named, the one that official documents ask for first."""


class CannotPrint(GoufuError):
    """This machine lacks what a PDF needs."""

    problem, http_status, context = "cannot-print", 503, "ui"


@dataclass(frozen=True)
class PaperColumn:
    """A column: its head, its share of the width, and whether it holds numbers."""

    title: str
    width: int
    right: bool = False


@dataclass(frozen=True)
class Paper:
    """A sheet with a title, a line below it, some figures, a table, notes, and who hands it up on which day."""

    title: str
    under: str
    columns: tuple[PaperColumn, ...]
    rows: tuple[tuple[str, ...], ...]
    figures: tuple[tuple[str, str], ...] = ()
    notes: tuple[str, ...] = ()
    organ: str = ""
    day: date | None = None

    @property
    def whole_width(self) -> int:
        """The sum of the columns' widths."""
        return sum(each.width for each in self.columns)

    @property
    def table(self) -> Iterator[tuple[tuple[str, bool], ...]]:
        """Each row's cells with whether they hold numbers."""
        return (
            tuple((cell, column.right) for cell, column in zip(row, self.columns, strict=True)) for row in self.rows
        )

    @property
    def shares(self) -> Iterator[tuple[str, bool, float]]:
        """Each column's head, whether it holds numbers, and its width in per cent."""
        return ((each.title, each.right, 100 * each.width / self.whole_width) for each in self.columns)


def pdf(paper: Paper) -> bytes:
    """The paper as PDF, tagged, with its fonts embedded; raises `CannotPrint`."""
    family, printer = chinese_family(), maker()
    language = get_language() or "zh-hans"
    html = render_to_string("ui/paper.html", {"paper": paper, "family": family, "language": language})
    made: bytes = printer.HTML(string=html, url_fetcher=fetch_nothing).write_pdf(pdf_variant="pdf/ua-1")
    return made


def chinese_family() -> str:
    """The best Chinese font of this machine, or `CannotPrint`."""
    files = _font_files(FOLDERS)
    for start, family in FAMILIES.items():
        if any(each.startswith(start) for each in files):
            return family
    raise CannotPrint(
        "No Chinese font is installed on the server.",
        cure="As root: apt-get install -y fonts-noto-cjk. Then try again.",
    )


@cache
def _font_files(folders: tuple[Path, ...]) -> frozenset[str]:
    found = (each for folder in folders if folder.is_dir() for each in folder.rglob("*") if each.is_file())
    return frozenset(each.name.lower().replace("-", "").replace("_", "") for each in found)


def maker() -> Any:
    """The library that makes PDFs, or `CannotPrint`."""
    try:
        import weasyprint
    except OSError as missing:
        raise CannotPrint(
            "The library Pango is not installed on the server.",
            cure="As root: apt-get install -y libpango-1.0-0 libpangoft2-1.0-0. Then try again.",
        ) from missing
    return weasyprint


def fetch_nothing(url: str) -> Any:
    """What a sheet asks for from elsewhere: it gets nothing, and the sheet is refused."""
    raise CannotPrint("A paper takes nothing from elsewhere.", url=url)
