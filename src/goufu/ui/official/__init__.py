"""Papers that an office issues: notices, documents, case files. One `Official` is read as a page, as PDF and as DOCX.

```python
from goufu.ui.official import Fields, Heading, Official, official_docx, official_pdf

paper = Official("公开招标公告", office="富顺县民政局", day=date(2026, 3, 3), blocks=(
    Heading("一、项目基本情况"), Fields((("项目编号", "FS-2026-001"), ("预算金额", "600,000元")))))
```

Layout: GB/T 9704-2012 (margins, 28 points from line to line, families and sizes of type, the day under the office,
page numbers outside). The same `Official` always gives the same bytes: no time of making is in them. Text is text:
markup in it is shown, and characters that no reader sees are dropped.
"""

from goufu.ui.official.document import (
    Block,
    Change,
    Fields,
    Heading,
    Language,
    Official,
    Paragraph,
    Table,
    official_html,
)
from goufu.ui.official.sheet import official_pdf
from goufu.ui.paper import PDF, CannotPrint

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def official_docx(paper: Official) -> bytes:
    """The paper as DOCX."""
    from goufu.ui.official.word import written  # python-docx takes memory that few workers need

    return written(paper)


__all__ = (
    "DOCX",
    "PDF",
    "Block",
    "CannotPrint",
    "Change",
    "Fields",
    "Heading",
    "Language",
    "Official",
    "Paragraph",
    "Table",
    "official_docx",
    "official_html",
    "official_pdf",
)
