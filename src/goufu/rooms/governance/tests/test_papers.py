"""Notice and minutes go out on paper, in the layout of official documents."""

import io

from docx import Document
from docx.shared import Pt
from tests.cast import Cast
from tests.conferring import conference

from goufu.rooms.governance.conference import check_code
from goufu.rooms.governance.papers import minutes_paper, notice_paper


def read(paper: bytes) -> list[str]:
    return [each.text for each in Document(io.BytesIO(paper)).paragraphs]


def test_the_notice_says_when_where_what_and_who(cast: Cast) -> None:
    held = conference(cast)
    text = "\n".join(read(notice_paper(cast.see(held.called(held.topic(title="意向公开时限"))))))
    for said in (
        "关于召开2025年第一次联席会议的通知",
        "2025年3月10日9:00",
        "县政府三楼会议室",
        "1. 意向公开时限",
        "富顺县民政局",
    ):
        assert said in text


def test_the_minutes_hold_decision_opinions_attendance_and_their_check_code(cast: Cast) -> None:
    held = conference(cast)
    meeting = cast.see(held.written(held.topic()))
    text = "\n".join(read(minutes_paper(meeting)))
    for said in (
        "〔2025〕1号",
        "会议决定（同意）：会议同意该事项。",
        "富顺县人民政府（示例）：同意",
        "出席单位",
        check_code(meeting.digest),
    ):
        assert said in text


def test_the_sheet_has_the_margins_and_type_of_official_documents(cast: Cast) -> None:
    held = conference(cast)
    sheet = Document(io.BytesIO(notice_paper(cast.see(held.called(held.topic())))))
    section, first = sheet.sections[0], sheet.paragraphs[0].runs[0].font
    margins = (section.top_margin, section.left_margin, section.right_margin, section.page_width)
    assert [round(each.mm) for each in margins if each] == [37, 28, 26, 210]
    assert (first.name, first.size) == ("方正小标宋简体", Pt(22))
