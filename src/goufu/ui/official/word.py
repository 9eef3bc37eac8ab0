"""A paper as DOCX. Word and WPS name the fonts of official documents themselves, so they are named and not embedded."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from datetime import UTC, date, datetime, time
from typing import Any

from django.utils.translation import override, pgettext
from docx import Document
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Length, Mm, Pt

from goufu.ui.official.document import Block, Change, Fields, Heading, Official, Paragraph, Table

BODY, TITLE, HEAD, LATIN, FOLIO = "仿宋_GB2312", "方正小标宋简体", "黑体", "Times New Roman", "宋体"
SIZE, TITLE_SIZE, TABLE_SIZE, FOLIO_SIZE = Pt(16), Pt(22), Pt(12), Pt(14)
"""Third and second size; tables a small fourth; page numbers a fourth (GB/T 9704-2012)."""
LINE, TITLE_LINE, TABLE_LINE = Pt(28), Pt(34), Pt(18)
"""28 points from line to line: 22 lines a page."""
TOP, BOTTOM, LEFT, RIGHT, FOOT = Mm(37), Mm(35), Mm(28), Mm(26), Mm(25)
_NO_DAY = date(2000, 1, 1)
_EPOCH = (1980, 1, 1, 0, 0, 0)


def written(paper: Official) -> bytes:
    """The paper as DOCX, always with the same bytes."""
    with override(paper.language):
        made = _Sheet(paper)
        made.fill()
    out = io.BytesIO()
    made.document.save(out)
    return _without_time(out.getvalue())


def _without_time(packed: bytes) -> bytes:
    """The same package with no hour of making in its directory."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(packed)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for each in old.infolist():
            kept = zipfile.ZipInfo(each.filename, _EPOCH)
            kept.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(kept, old.read(each))
    return out.getvalue()


class _Sheet:
    def __init__(self, paper: Official) -> None:
        self.paper = paper
        self.document: Any = Document()
        self._page()
        self._name()
        self._speak()

    def fill(self) -> None:
        """Title, number, blocks, office and day, page numbers."""
        self.put(self.paper.title, TITLE, TITLE_SIZE, line=TITLE_LINE, align=WD_ALIGN_PARAGRAPH.CENTER)
        if self.paper.number:
            self.put(self.paper.number, align=WD_ALIGN_PARAGRAPH.CENTER)
        self.put("")
        for block in self.paper.blocks:
            _WRITERS[type(block)](self, block)
        self._close()
        self._folios()

    def put(
        self,
        text: str,
        font: str = BODY,
        size: Length = SIZE,
        *,
        line: Length = LINE,
        align: Any = None,
        indent: bool = False,
        inside: Any = None,
    ) -> Any:
        """A paragraph, in the sheet or inside a cell."""
        paragraph = (inside or self.document).add_paragraph()
        paragraph.alignment = align
        layout = paragraph.paragraph_format
        layout.line_spacing_rule, layout.line_spacing = WD_LINE_SPACING.EXACTLY, line
        layout.space_before = layout.space_after = Pt(0)
        layout.first_line_indent = 2 * size if indent else None
        _typed(paragraph.add_run(text), font, size)
        return paragraph

    def heading(self, block: Heading) -> None:
        """A head, kept with what follows."""
        self.put(block.text, HEAD, indent=True).paragraph_format.keep_with_next = True

    def paragraph(self, block: Paragraph) -> None:
        """Its lines."""
        for line in block.lines:
            self.put(line, indent=not block.addressed).paragraph_format.keep_with_next = block.leads

    def fields(self, block: Fields) -> None:
        """A line a field."""
        colon = pgettext("ui", ": ")
        for label, value in block.rows:
            self.put(f"{label}{colon}{value}", indent=True)

    def table(self, block: Table) -> None:
        """A table whose head comes again on every page."""
        made = self.document.add_table(rows=0, cols=len(block.columns), style="Table Grid")
        made.alignment = WD_TABLE_ALIGNMENT.CENTER
        self._row(made, block.columns, HEAD)
        _mark(made.rows[0]._tr.get_or_add_trPr(), "w:tblHeader")
        for row in block.rows:
            self._row(made, row, BODY)
        self.put("", size=TABLE_SIZE, line=TABLE_LINE)

    def change(self, block: Change) -> None:
        """Old beside new."""
        if block.about:
            self.put(block.about, indent=True).paragraph_format.keep_with_next = True
        self.table(Table((pgettext("ui", "Before"), pgettext("ui", "After")), ((block.old, block.new),)))

    def _row(self, table: Any, cells: tuple[str, ...], font: str) -> None:
        row = table.add_row()
        _mark(row._tr.get_or_add_trPr(), "w:cantSplit")
        for cell, text in zip(row.cells, cells, strict=True):
            cell._tc.remove(cell.paragraphs[0]._p)
            align = WD_ALIGN_PARAGRAPH.CENTER if font == HEAD else None
            for line in text.split("\n"):
                self.put(line, font, TABLE_SIZE, line=TABLE_LINE, align=align, inside=cell)

    def _close(self) -> None:
        """The office centred above its day, which stands four characters from the right."""
        day, office = self.paper.day_text, self.paper.office
        if not (day or office):
            return
        self.put("").paragraph_format.keep_with_next = True
        for text, inset in zip((office, day), self.paper.insets, strict=True):
            if text:
                signed = self.put(text, align=WD_ALIGN_PARAGRAPH.RIGHT).paragraph_format
                signed.right_indent = Pt(inset * SIZE.pt)
                signed.keep_with_next = text == office

    def _page(self) -> None:
        section = self.document.sections[0]
        section.page_width, section.page_height = Mm(210), Mm(297)
        section.top_margin, section.bottom_margin = TOP, BOTTOM
        section.left_margin, section.right_margin, section.footer_distance = LEFT, RIGHT, FOOT

    def _name(self) -> None:
        """Title and author; the day of the paper instead of the hour of making."""
        about, day = self.document.core_properties, self.paper.day
        about.title, about.author, about.comments = self.paper.name[:255], self.paper.office[:255], ""
        about.language = self.paper.lang
        about.created = about.modified = datetime.combine(day or _NO_DAY, time(), UTC)

    def _speak(self) -> None:
        """Say the language of the text, by which its punctuation is set."""
        defaults = self.document.styles.element.find(qn("w:docDefaults"))
        spoken = defaults.find(f"{qn('w:rPrDefault')}/{qn('w:rPr')}/{qn('w:lang')}")
        spoken.set(qn("w:val"), "en-GB")
        spoken.set(qn("w:eastAsia"), "zh-CN")

    def _folios(self) -> None:
        """Page numbers outside: at the right of odd pages, at the left of even ones."""
        self.document.settings.odd_and_even_pages_header_footer = True
        section = self.document.sections[0]
        for foot, align in (
            (section.footer, WD_ALIGN_PARAGRAPH.RIGHT),
            (section.even_page_footer, WD_ALIGN_PARAGRAPH.LEFT),
        ):
            paragraph = foot.paragraphs[0]
            paragraph.alignment = align
            paragraph.paragraph_format.left_indent = paragraph.paragraph_format.right_indent = FOLIO_SIZE
            for text in ("— ", None, " —"):
                _folio(paragraph.add_run(text or ""), field=text is None)


_WRITERS: dict[type[Block], Callable[[_Sheet, Any], None]] = {
    Heading: _Sheet.heading,
    Paragraph: _Sheet.paragraph,
    Fields: _Sheet.fields,
    Table: _Sheet.table,
    Change: _Sheet.change,
}


def _typed(run: Any, font: str, size: Length) -> None:
    run.font.name, run.font.size = LATIN, size
    run._element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), font)


def _folio(run: Any, *, field: bool) -> None:
    _typed(run, FOLIO, FOLIO_SIZE)
    for kind in ("begin", "", "end") if field else ():
        if kind:
            part = OxmlElement("w:fldChar")
            part.set(qn("w:fldCharType"), kind)
        else:
            part = OxmlElement("w:instrText")
            part.text = "PAGE"
        run._element.append(part)


def _mark(properties: Any, name: str) -> None:
    properties.append(OxmlElement(name))
