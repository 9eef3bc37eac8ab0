"""Notice and minutes as DOCX in the layout of official documents: for offices that work on paper."""

import io
import tomllib
from collections.abc import Sequence
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Any

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from goufu.base.civil import SHANGHAI
from goufu.rooms.governance.conference import agenda, body_of, check_code, members_on, organ_names
from goufu.rooms.governance.models import Meeting

BODY_FONT, TITLE_FONT, HEAD_FONT = "仿宋_GB2312", "方正小标宋简体", "黑体"
BODY_SIZE, TITLE_SIZE, LINE = Pt(16), Pt(22), Pt(28)
"""Third and second size, and 28 points from line to line: 22 lines a page (GB/T 9704-2012)."""
TOP, BOTTOM, LEFT, RIGHT = Mm(37), Mm(35), Mm(28), Mm(26)
INDENT = Pt(32)


@cache
def wording() -> dict[str, dict[str, str]]:
    """The papers' own words."""
    return tomllib.loads((Path(__file__).parent / "data" / "papers.toml").read_text(encoding="utf-8"))


def notice_paper(meeting: Meeting) -> bytes:
    """The notice of a meeting, with agenda and members."""
    words, paper = wording()["notice"], _Paper()
    about = {"meeting": meeting.title, "at": moment_words(meeting.at), "place": meeting.place}
    paper.title(words["title"].format(**about))
    paper.line(words["to"], indent=False)
    paper.line(words["opening"].format(**about))
    paper.head(words["agenda"])
    paper.lines(f"{topic.place}. {topic.title}" for topic in agenda(meeting.ref))
    paper.head(words["members"])
    paper.line("、".join(each.name_zh for each in members_on(meeting.body, meeting.at.date())))
    paper.line(words["ask"])
    paper.close(organ_names(meeting.office)[0], meeting.law_date)
    return paper.bytes()


def minutes_paper(meeting: Meeting) -> bytes:
    """The minutes of a meeting as they were drawn up, with their check code at the foot."""
    words, paper, body = wording()["minutes"], _Paper(), body_of(meeting.body)
    topics = agenda(meeting.ref)
    paper.title(words["title"].format(body=body.title))
    paper.centred(words["number"].format(number=meeting.number))
    about = {"at": moment_words(meeting.at), "body": body.title, "place": meeting.place, "meeting": meeting.title}
    paper.line(words["opening"].format(count=len(topics), **about))
    for topic in topics:
        paper.head(words["item"].format(place=topic.place, title=topic.title))
        outcome = wording()["outcomes"].get(topic.state, topic.state)
        paper.line(words["decision"].format(outcome=outcome, decision=topic.decision))
        for each in topic.opinions.all():
            stance = wording()["stances"][each.stance]
            paper.line(words["opinion"].format(name=each.name_zh, stance=stance, text=each.text))
    if meeting.remarks:
        paper.line(words["remarks"].format(remarks=meeting.remarks))
    paper.line(words["present"].format(names="、".join(organ_names(code)[0] for code in meeting.present)))
    paper.close(body.title, meeting.written_on or meeting.law_date)
    paper.line(words["code"].format(code=check_code(meeting.digest)), indent=False)
    return paper.bytes()


def moment_words(at: datetime) -> str:
    """`2025年3月10日9:30`, in China's time."""
    here = at.astimezone(SHANGHAI)
    return f"{day_words(here.date())}{here.hour}:{here.minute:02d}"


def day_words(day: date) -> str:
    """`2025年3月10日`."""
    return f"{day.year}年{day.month}月{day.day}日"


class _Paper:
    """A sheet in the layout of official documents."""

    def __init__(self) -> None:
        self.document: Any = Document()
        section = self.document.sections[0]
        section.page_width, section.page_height = Mm(210), Mm(297)
        section.top_margin, section.bottom_margin = TOP, BOTTOM
        section.left_margin, section.right_margin = LEFT, RIGHT

    def title(self, text: str) -> None:
        self._put(text, TITLE_FONT, TITLE_SIZE, align=WD_ALIGN_PARAGRAPH.CENTER)
        self._put("", BODY_FONT, BODY_SIZE)

    def centred(self, text: str) -> None:
        self._put(text, BODY_FONT, BODY_SIZE, align=WD_ALIGN_PARAGRAPH.CENTER)

    def head(self, text: str) -> None:
        self._put(text, HEAD_FONT, BODY_SIZE, indent=True)

    def line(self, text: str, *, indent: bool = True) -> None:
        self._put(text, BODY_FONT, BODY_SIZE, indent=indent)

    def lines(self, texts: Any) -> None:
        for text in texts:
            self.line(text)

    def close(self, organ: str, day: date) -> None:
        self._put("", BODY_FONT, BODY_SIZE)
        for text in (organ, day_words(day)):
            self._put(text, BODY_FONT, BODY_SIZE, align=WD_ALIGN_PARAGRAPH.RIGHT)

    def _put(self, text: str, font: str, size: Any, *, align: Any = None, indent: bool = False) -> None:
        paragraph = self.document.add_paragraph()
        paragraph.alignment = align
        layout = paragraph.paragraph_format
        layout.line_spacing_rule, layout.line_spacing = WD_LINE_SPACING.EXACTLY, LINE
        layout.space_before = layout.space_after = Pt(0)
        layout.first_line_indent = INDENT if indent else None
        run = paragraph.add_run(text)
        run.font.name, run.font.size = font, size
        run._element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), font)

    def bytes(self) -> bytes:
        out, made = io.BytesIO(), self.document
        made.save(out)
        return out.getvalue()


__all__: Sequence[str] = ("day_words", "minutes_paper", "moment_words", "notice_paper", "wording")
