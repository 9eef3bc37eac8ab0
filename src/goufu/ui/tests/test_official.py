"""A paper is the same on a page, as PDF and as DOCX; its bytes are its content's; text in it stays text."""

import io
import os
import re
import subprocess
import sys
import zipfile
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from django.template.loader import render_to_string
from django.utils.translation import override
from docx import Document
from docx.oxml.ns import qn
from docx.shared import Pt

from goufu.ui.official import (
    Change,
    Fields,
    Heading,
    Official,
    Paragraph,
    Table,
    official_docx,
    official_html,
    official_pdf,
)
from goufu.ui.paper import maker

PAPER = Official(
    "示例镇老年助餐服务更正公告",
    number="富民购〔2026〕1号",
    office="富顺县民政局（示例）",
    day=date(2026, 3, 3),
    blocks=(
        Paragraph("各有关单位：", addressed=True),
        Heading("一、项目基本情况"),
        Fields((("项目编号", "PC-510322-2026-0001"), ("预算金额", "600,000元"))),
        Table(("序号", "内容"), (("1", "助餐点运营"), ("2", "送餐到户"))),
        Change("2026年3月20日9:00", "2026年3月27日9:00", "响应文件提交截止时间"),
        Paragraph("特此公告。\n本公告与指定媒体一致。"),
    ),
)
SAID = [
    "示例镇老年助餐服务更正公告", "富民购〔2026〕1号", "各有关单位：", "一、项目基本情况",
    "项目编号：PC-510322-2026-0001", "送餐到户", "更正前", "更正后", "2026年3月20日9:00", "2026年3月27日9:00",
    "特此公告。", "富顺县民政局（示例）", "2026年3月3日",
]  # fmt: skip


def laid_out(paper: Official) -> list[Any]:
    """The printer's pages."""
    with override(paper.language):
        html = render_to_string("ui/official.html", {"v": paper, "family": "Noto Serif CJK SC"})
    return [page._page_box for page in maker().HTML(string=html).render().pages]


def texts(page: Any) -> list[Any]:
    """The pieces of text on a page, each with its place."""
    return [each for each in page.descendants() if hasattr(each, "text")]


def pages_of(paper: Official) -> list[str]:
    """The text of each page."""
    return ["".join(each.text for each in texts(page)) for page in laid_out(paper)]


def words_of(packed: bytes) -> str:
    read = Document(io.BytesIO(packed))
    return "\n".join(each.text or "" for each in read.element.body.iter(qn("w:t")))


def test_every_face_says_the_same() -> None:
    docx, [sheet] = words_of(official_docx(PAPER)), pages_of(PAPER)
    html = re.sub(r"<[^>]+>", "", official_html(PAPER))
    for said in SAID:
        assert said in docx, said
        assert said in sheet, said
        assert said in html, said


def test_the_pdf_holds_its_text_and_its_chinese_font() -> None:
    made = official_pdf(PAPER)
    assert made.startswith(b"%PDF-")
    assert len(made) > 10_000, "an embedded subset of a Chinese font weighs more than this"


def test_the_same_paper_has_the_same_bytes_in_another_process() -> None:
    """Nothing of hour, machine or order of hashing is in them."""
    code = (
        "import django, hashlib; django.setup()\n"
        "from goufu.ui.tests.test_official import PAPER, official_docx, official_pdf\n"
        "print(*(hashlib.sha256(each(PAPER)).hexdigest() for each in (official_docx, official_pdf)))"
    )
    seen = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "DJANGO_SETTINGS_MODULE": "goufu.project.settings"},
            capture_output=True, text=True, check=True,
        ).stdout
        for seed, zone in (("1", "UTC"), ("2", "Asia/Shanghai"))
    }  # fmt: skip
    assert len(seen) == 1


def test_another_word_makes_other_bytes() -> None:
    other = replace(PAPER, number="富民购〔2026〕2号")
    assert official_docx(other) != official_docx(PAPER)
    assert official_pdf(other) != official_pdf(PAPER)


def test_the_docx_has_the_margins_and_types_of_official_documents() -> None:
    sheet = Document(io.BytesIO(official_docx(PAPER)))
    section, title, body = sheet.sections[0], sheet.paragraphs[0], sheet.paragraphs[4]
    margins = (section.top_margin, section.bottom_margin, section.left_margin, section.right_margin, section.page_width)
    assert [round(each.mm) for each in margins if each] == [37, 35, 28, 26, 210]
    assert title.runs[0].font.size == Pt(22)
    assert 'w:eastAsia="方正小标宋简体"' in title._p.xml
    assert body.paragraph_format.line_spacing == Pt(28)
    assert "PAGE" in section.footer._element.xml
    assert "PAGE" in section.even_page_footer._element.xml


def test_the_office_stands_centred_above_its_day_at_the_lower_right() -> None:
    *_, office, day = Document(io.BytesIO(official_docx(PAPER))).paragraphs
    assert (office.text, day.text) == ("富顺县民政局（示例）", "2026年3月3日")
    assert day.paragraph_format.right_indent == Pt(64)
    assert office.paragraph_format.right_indent < day.paragraph_format.right_indent


def test_no_hour_of_making_stands_in_the_docx() -> None:
    packed = official_docx(PAPER)
    assert {each.date_time for each in zipfile.ZipFile(io.BytesIO(packed)).infolist()} == {(1980, 1, 1, 0, 0, 0)}
    about = Document(io.BytesIO(packed)).core_properties
    assert (about.created.date(), about.author) == (PAPER.day, PAPER.office)


HOSTILE = "<script>alert(1)</script>\x00\x0b\u202e\ud800\ufffe<img src=http://example.invalid/x>&amp;{{ 1 }}"
KEPT = "<script>alert(1)</script><img src=http://example.invalid/x>&amp;{{ 1 }}"


def test_hostile_text_is_shown_as_text_everywhere() -> None:
    blocks = (
        Heading(HOSTILE), Paragraph(HOSTILE), Fields(((HOSTILE, HOSTILE),)),
        Table((HOSTILE,), ((HOSTILE,),)), Change(HOSTILE, HOSTILE, HOSTILE),
    )  # fmt: skip
    paper = Official(HOSTILE, HOSTILE, HOSTILE, date(2026, 3, 3), blocks)
    assert words_of(official_docx(paper)).count(KEPT) == 12
    assert official_pdf(paper).startswith(b"%PDF-")
    html = official_html(paper)
    assert "<script" not in html
    assert "<img" not in html
    assert "\u202e" not in html


def test_a_row_that_does_not_fit_its_table_is_refused() -> None:
    with pytest.raises(ValueError, match="as many cells"):
        Table(("甲", "乙"), (("1",),))


def test_a_word_without_blanks_does_not_leave_the_sheet() -> None:
    paper = replace(PAPER, blocks=(Fields((("地址", "x" * 3000),)), Table(("甲", "乙"), (("y" * 500, "z"),))))
    pages = laid_out(paper)
    assert len(pages) > 1
    for page in pages:
        edge = page.content_box_x() + page.width + 1
        assert all(each.position_x + each.width <= edge for each in texts(page) if "—" not in each.text)


def test_names_in_rare_characters_and_joined_scripts_are_kept() -> None:
    name = "\U000323af\ue863\u200d㛃"
    assert name in words_of(official_docx(Official(name)))


def test_a_draft_has_neither_office_nor_day() -> None:
    draft = Official("采购合同（草案）", blocks=(Paragraph("甲方：富顺县民政局（示例）"),))
    assert "<footer>" not in official_html(draft)
    assert Document(io.BytesIO(official_docx(draft))).paragraphs[-1].text.startswith("甲方")


def test_a_long_title_is_broken_where_its_sense_is() -> None:
    long = replace(PAPER, title="示例镇独居老人居家照护服务\n中标（成交）结果公告")
    read = Document(io.BytesIO(official_docx(long)))
    assert "w:br" in read.paragraphs[0]._p.xml
    assert read.core_properties.title == long.name == "示例镇独居老人居家照护服务中标（成交）结果公告"
    first = texts(laid_out(long)[0])
    assert [each.text for each in first[:2]] == ["示例镇独居老人居家照护服务", "中标（成交）结果公告"]


def test_what_leads_to_a_table_stays_with_it() -> None:
    led = replace(PAPER, blocks=(Paragraph("主要标的：", leads=True), Table(("甲",), (("1",),))))
    assert Document(io.BytesIO(official_docx(led))).paragraphs[3].paragraph_format.keep_with_next
    assert 'class="g-official__leads"' in official_html(led)


def test_a_paper_in_english_speaks_english() -> None:
    paper = Official(
        "Correction", office="Civil affairs of Fushun (sample)", day=date(2026, 3, 3), language="en",
        blocks=(Fields((("Number", "1"),)), Change("a", "b")),
    )  # fmt: skip
    for text in (official_html(paper), words_of(official_docx(paper)), "".join(pages_of(paper))):
        assert "Before" in text
        assert "3 Mar 2026" in text
    assert "Number: 1" in words_of(official_docx(paper))


def test_long_papers_number_their_pages() -> None:
    long = replace(PAPER, blocks=tuple(Paragraph(f"第{number}条 内容。") for number in range(60)))
    found = pages_of(long)
    assert len(found) == 3
    assert [f"— {number} —" in text for number, text in enumerate(found, 1)] == [True, True, True]
