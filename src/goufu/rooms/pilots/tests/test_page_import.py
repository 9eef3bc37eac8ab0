"""A county brings in its own spreadsheet on a page: nothing changes before its report was seen and confirmed."""

import time
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from tests.cast import FUSHUN, Cast
from tests.piloting import programme
from tests.sheets import ROWS, separated, table, xlsx

from goufu.core.clock import set_simulated_moment
from goufu.core.models import Entry
from goufu.parties.holders import Holder
from goufu.rooms.pilots.models import TaskItem, TaskList
from goufu.rooms.pilots.tests.test_sheets import XLS, bomb
from goufu.ui.visitor import OFFICE

ADDRESS = "/pilots/import"
GIVEN = {"region": FUSHUN, "document": "富民发〔2025〕示例1号"}


class Desk:
    """A browser at the page, signed in as an office."""

    def __init__(self, holder: Holder, of: str) -> None:
        self.of, self.client = of, Client(headers={"accept-language": "zh-hans"})
        session = self.client.session
        session[OFFICE] = str(holder.tenure)
        session.save()

    def send(self, content: bytes, name: str = "任务.xlsx", **more: Any) -> Any:
        """Send a file in; the report."""
        upload = SimpleUploadedFile(name, content)
        return self.client.post(ADDRESS, {**GIVEN, "programme": self.of, "file.upload": upload, **more})

    def adopt(self, report: Any, **more: Any) -> Any:
        """Press the button under a report."""
        form = report.context["page"].main[-1]
        return self.client.post(ADDRESS, dict(form.hidden) | more)


@pytest.fixture
def desk(cast: Cast) -> Desk:
    """The county's civil affairs office, with a programme and no list yet."""
    of = programme(cast)
    set_simulated_moment(cast.clock.read().instant)
    return Desk(cast.civil_officer, of)


def text(answer: Any) -> str:
    return str(answer.content.decode())


def test_a_good_list_is_reported_confirmed_and_put_into_force(desk: Desk) -> None:
    before = Entry.objects.count()
    report = desk.send(xlsx(table()))
    assert report.status_code == 200
    assert "第5行：“2025年底”识别为2025年12月31日。" in text(report)
    assert "第4行：“6月底前”" in text(report)
    assert (TaskList.objects.count(), Entry.objects.count()) == (0, before)
    done = desk.adopt(report, confirmed="yes")
    assert (done.status_code, "/receipts/" in done["Location"]) == (302, True)
    assert list(TaskItem.objects.order_by("number").values_list("number", "due_text")) == [
        (1, "每季度"), (2, "6月底前"), (3, "2025年底"),
    ]  # fmt: skip


def test_what_was_read_from_vague_words_must_be_confirmed(desk: Desk) -> None:
    report = desk.send(xlsx(table()))
    answer = desk.adopt(report)
    assert answer.status_code == 422
    assert "请核对上列识别结果" in text(answer)
    assert not TaskList.objects.exists()
    assert desk.adopt(report, confirmed="yes").status_code == 302


def test_the_same_file_again_changes_nothing(desk: Desk) -> None:
    data = xlsx(table())
    desk.adopt(desk.send(data), confirmed="yes")
    before = Entry.objects.count()
    again = desk.send(data)
    assert TaskList.objects.get().ref in text(again)
    assert "未作任何改动" in text(again)
    assert Entry.objects.count() == before


def test_another_file_for_the_same_division_is_refused_with_the_cure(desk: Desk) -> None:
    desk.adopt(desk.send(xlsx(table())), confirmed="yes")
    other = desk.adopt(desk.send(xlsx(table(title="另一份清单（2025年，共3项）"))), confirmed="yes")
    assert other.status_code == 409
    assert TaskList.objects.count() == 1


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        (ROWS[:2], "文件载明3项，清单实有2项"),
        ((*ROWS[:2], (2, *ROWS[2][1:])), "编号2在第4行已出现"),
        ((*ROWS[:2], (3, "信息公开", "公开", "县火星局", None, "2025年底")), "县火星局"),
        ((*ROWS[:2], (3, "信息公开", "公开", "县民政局", None, "择机")), "择机"),
    ],
    ids=["count", "doubled", "unit", "day"],
)
def test_a_list_that_does_not_fit_is_shown_with_its_cure_and_not_adopted(
    desk: Desk, rows: tuple[tuple[Any, ...], ...], said: str
) -> None:
    report = desk.send(xlsx(table(rows)))
    assert report.status_code == 422
    assert said in text(report)
    pressed = {"_adopt": "1", "confirmed": "yes"}
    assert desk.send(xlsx(table(rows)), **pressed).status_code == 422
    assert not TaskList.objects.exists()


@pytest.mark.parametrize(
    ("content", "name"),
    [(separated(table()).encode("gb18030"), "任务.csv"), (XLS.read_bytes(), "任务.xls")],
    ids=["gbk", "xls"],
)
def test_what_the_office_already_has_is_read(desk: Desk, content: bytes, name: str) -> None:
    assert desk.adopt(desk.send(content, name), confirmed="yes").status_code == 302
    assert TaskItem.objects.count() == 3


def test_hidden_sheets_and_formulas_are_said(desk: Desk) -> None:
    def more(book: Any, sheet: Any) -> None:
        book.add_worksheet("旧表").hide()
        sheet.write_formula(9, 9, "=1+1", None, 2)

    said = text(desk.send(xlsx(table(), more)))
    assert "隐藏工作表“旧表”未读取" in said
    assert "公式" in said


def test_a_bomb_is_refused_within_seconds(desk: Desk) -> None:
    data, begun = bomb(), time.monotonic()
    answer = desk.send(data)
    assert time.monotonic() - begun < 5
    assert answer.status_code == 422
    assert "64" in text(answer)


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04nonsense"], ids=["empty", "broken"])
def test_a_file_that_is_no_spreadsheet_is_a_problem_of_its_field(desk: Desk, content: bytes) -> None:
    answer = desk.send(content)
    assert answer.status_code == 422
    assert 'id="f-file-e"' in text(answer)


def test_another_office_is_told_whose_page_it_is(cast: Cast, desk: Desk) -> None:
    answer = Desk(cast.finance_officer, desk.of).client.get(ADDRESS)
    assert answer.status_code == 403
    assert "民政部门" in text(answer)


def test_what_need_not_be_asked_is_filled_in(desk: Desk) -> None:
    page = desk.client.get(ADDRESS)
    assert page.context["page"].main[-1].sections[0].fields[2].value == FUSHUN
