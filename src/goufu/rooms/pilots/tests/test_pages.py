"""The boards and the desks, as county, prefecture and province meet them."""

import json
import re

import pytest
from django.test import Client
from tests.cast import FUSHUN, Cast
from tests.piloting import covered, item, reviewed

from goufu.base.sheets.grid import book_of
from goufu.core.clock import set_simulated_moment
from goufu.parties.holders import Holder
from goufu.rooms.pilots import board as board_module
from goufu.rooms.pilots.board import board, recorded_board, tally
from goufu.rooms.pilots.export import list_paper, workbook
from goufu.rooms.pilots.models import TaskItem, TaskList
from goufu.rooms.pilots.page_tasks import standings_for
from goufu.rooms.pilots.sheets.report import check_book
from goufu.ui.visitor import OFFICE


@pytest.fixture(scope="module")
def of(module_cast: Cast) -> str:
    """A list with one typed item before the province and one that the records tick."""
    ref = str(module_cast.see(reviewed(module_cast)).task_list)
    module_cast.provider("alpha")
    module_cast.purchase()
    covered(module_cast, 1)
    module_cast.do("record_computed_tick", module_cast.civil_officer, item(ref, 3))
    set_simulated_moment(module_cast.clock.read().instant)
    return ref


def page(holder: Holder | None, address: str, lang: str = "zh-hans") -> tuple[int, str]:
    client = Client(headers={"accept-language": lang})
    if holder:
        session = client.session
        session[OFFICE] = str(holder.tenure)
        session.save()
    answer = client.get(address)
    return answer.status_code, answer.content.decode()


def test_computed_and_typed_ticks_look_different(module_cast: Cast, of: str) -> None:
    status, text = page(module_cast.civil_officer, f"/pilots/tasks/{FUSHUN}")
    assert status == 200
    marks = dict(re.findall(r'data-item="(\w+)" aria-label="第(\d+)项', text))
    assert {number: mark for mark, number in marks.items()} == {"1": "typed", "2": "none", "3": "computed"}
    assert "3项中已完成2项，其中1项由办理记录算出，没有人填写。" in text
    assert text.count('class="g-how" data-how="computed"') == 1
    assert "1 / 1；已知1个项目中平台有1个" in text


def test_the_headline_counts_what_the_board_shows(module_cast: Cast, of: str) -> None:
    found = tally(board(TaskList.objects.get(ref=of), module_cast.clock.read().day))
    assert (found.items, found.done, found.counts["computed"], found.computed_bp) == (3, 2, 1, 5000)


def test_the_province_sees_every_county_once_and_drills_down(module_cast: Cast, of: str) -> None:
    status, text = page(module_cast.province_officer, "/pilots")
    assert status == 200
    tiles = text[text.index("g-map") : text.index("</div>", text.index("g-map"))]
    assert len(re.findall(r"<li><a ", tiles)) == 183
    assert len(re.findall(r"data-pilot", tiles)) == 1
    assert f'href="/pilots/counties/{FUSHUN}"' in tiles
    assert f'href="/pilots/tasks/{FUSHUN}"' in text


def test_each_desk_has_its_own_part_first_with_the_act(module_cast: Cast, of: str) -> None:
    first = TaskItem.objects.get(task_list=of, number=1).ref
    _, county = page(module_cast.civil_officer, "/pilots/desk")
    _, province = page(module_cast.province_officer, "/pilots/desk")
    assert f"/acts/appraise_item/{first}" in province
    assert f"/acts/appraise_item/{first}" not in county
    assert "/acts/report_progress/" in county
    assert f"/pilots/items/{first}" in county


@pytest.mark.parametrize("address", ["/pilots", f"/pilots/tasks/{FUSHUN}"])
def test_everybody_reads_the_boards_in_english_too(module_cast: Cast, of: str, address: str) -> None:
    for who in (None, module_cast.prefecture_officer, module_cast.alpha_head):
        assert page(who, address)[0] == page(who, address, "en")[0] == 200
    assert "/pilots/desk" not in page(None, "/pilots")[1]


def test_the_desk_is_for_offices(module_cast: Cast, of: str) -> None:
    assert page(None, "/pilots/desk")[0] in {302, 401}
    assert page(module_cast.prefecture_officer, "/pilots/desk", "en")[0] == 200


def test_everybody_sees_what_was_entered_and_nothing_computed_anew(
    module_cast: Cast, of: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A figure that is read afresh could tell of records that are not public yet."""
    found, day = TaskList.objects.get(ref=of), module_cast.clock.read().day

    def read_afresh(*_: object) -> None:
        raise AssertionError("records were read")

    monkeypatch.setattr(board_module, "tick_of", read_afresh)
    for who in (None, module_cast.alpha_head):
        shown = standings_for(who, found, day)
        assert [each.mark for each in shown] == [each.mark for each in recorded_board(found, day)]
        assert page(who, f"/pilots/tasks/{FUSHUN}")[0] == 200
    with pytest.raises(AssertionError, match="records were read"):
        standings_for(module_cast.civil_officer, found, day)


def test_the_list_comes_as_pdf_to_everybody(module_cast: Cast, of: str) -> None:
    answer = Client().get(f"/pilots/tasks/{FUSHUN}/list.pdf")
    assert (answer.status_code, answer["Content-Type"]) == (200, "application/pdf")
    assert answer.content.startswith(b"%PDF-")
    found, day = TaskList.objects.get(ref=of), module_cast.clock.read().day
    paper = list_paper(found, board(found, day), day)
    assert [each.title for each in paper.columns][:4] == ["编号", "类别", "机制", "任务内容"]
    assert [row[0] for row in paper.rows] == ["1", "2", "3"]
    assert "示例" in paper.under


def test_a_region_without_a_list_is_not_found(module_cast: Cast, of: str) -> None:
    assert page(module_cast.civil_officer, "/pilots/tasks/510321")[0] == 404


def test_what_is_handed_up_is_read_back_as_it_was(module_cast: Cast, of: str) -> None:
    found = TaskList.objects.get(ref=of)
    day = module_cast.clock.read().day
    data = workbook(found, board(found, day), day)
    read = check_book(book_of(data), at=FUSHUN)
    names = ("number", "heading", "mechanism", "text_zh", "lead_unit", "cooperating", "target")
    kept = [{name: getattr(each, name) for name in names} for each in TaskItem.objects.order_by("number")]
    assert read.whole, json.dumps(read.as_json("en"), ensure_ascii=False)
    assert [{name: each[name] for name in names} for each in read.items] == kept
    assert [each["due"] for each in read.items] == ["2025-06-30", "2025-12-31", None]


def test_the_spreadsheet_comes_as_a_file(module_cast: Cast, of: str) -> None:
    client = Client()
    session = client.session
    session[OFFICE] = str(module_cast.civil_officer.tenure)
    session.save()
    answer = client.get(f"/pilots/tasks/{FUSHUN}/list.xlsx")
    assert answer.content.startswith(b"PK")
    assert answer["Content-Disposition"].startswith("attachment")
