"""Spreadsheets as officials make them are read with a true report, or refused whole."""

import time
import zipfile
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from tests.cast import FUSHUN
from tests.sheets import HEADINGS, ROWS, TITLE, ods, separated, table, xlsx

from goufu.base.sheets import UnreadableSheet
from goufu.base.sheets.days import Day, read_day
from goufu.base.sheets.grid import book_of
from goufu.rooms.pilots.sheets.report import Checked, check_book

XLS = Path(__file__).parent / "files" / "tasks.xls"


def checked(data: bytes, **more: Any) -> Checked:
    return check_book(book_of(data), at=FUSHUN, **more)


def kinds(found: Checked) -> list[str]:
    return [each.kind for each in found.problems]


def to_confirm(found: Checked) -> set[tuple[str, str, str]]:
    return {(each.kind, each.text, each.read_as) for each in found.to_confirm}


@pytest.mark.parametrize(
    "data",
    [
        xlsx(table()),
        ods(table()),
        XLS.read_bytes(),
        separated(table()).encode(),
        separated(table()).encode("gb18030"),
        separated(table()).encode("utf-16"),
    ],
    ids=["xlsx", "ods", "xls", "utf-8", "gbk", "utf-16"],
)
def test_the_same_list_in_every_format(data: bytes) -> None:
    found = checked(data)
    assert found.whole, found.problems
    assert [(each["number"], each["mechanism"], each["due"]) for each in found.items] == [
        (1, "matching", None), (2, "matching", "2025-06-30"), (3, "disclosure", "2025-12-31"),
    ]  # fmt: skip
    assert found.items[0]["text_zh"] == "每季度办一次供需对接（示例）"
    assert {kind for kind, _, _ in to_confirm(found)} >= {"standing_task", "year_supposed", "vague_date"}


def test_two_rows_of_headings_and_merged_cells() -> None:
    lines = [
        (TITLE,), ("序号", "类别", "任务内容", "责任单位", None, "完成时限"), (None, None, None, "牵头", "配合", None),
        ROWS[0], (2, None, *ROWS[1][2:]), ROWS[2],
    ]  # fmt: skip

    def merged(_book: Any, sheet: Any) -> None:
        for column in (0, 1, 2, 5):
            sheet.merge_range(1, column, 2, column, lines[1][column])
        sheet.merge_range(1, 3, 1, 4, "责任单位")
        sheet.merge_range(3, 1, 4, 1, "供需匹配")

    found = checked(xlsx(lines, merged))
    assert found.whole, found.problems
    assert found.items[0]["cooperating"] == ["县财政局", "各镇人民政府"]
    assert found.items[1]["mechanism"] == "matching"
    assert ("merged_cell", "", "供需匹配") in to_confirm(found)


def test_hidden_sheets_and_formulas_are_said() -> None:
    def more(book: Any, sheet: Any) -> None:
        book.add_worksheet("旧表").hide()
        sheet.write_formula(9, 9, "=1+1", None, 2)

    assert {("hidden_sheet", "旧表", ""), ("formulas", "", "")} <= to_confirm(checked(xlsx(table(), more)))


@pytest.mark.parametrize(
    ("rows", "kind"),
    [
        ((*ROWS[:2], (2, *ROWS[2][1:])), "doubled_number"),
        (ROWS[:2], "count_differs"),
        ((*ROWS[:2], (3, "信息公开", "公开", "县火星局", None, "2025年底")), "unknown_unit"),
        ((*ROWS[:2], (3, "信息公开", "公开", "县民政局", None, "择机")), "unreadable_date"),
        ((*ROWS[:2], (3, "信息公开", None, "县民政局", None, "2025年底")), "empty"),
        ((*ROWS[:2], ("甲", "信息公开", "公开", "县民政局", None, "2025年底")), "no_number"),
    ],
)
def test_what_does_not_fit_is_named_with_its_row_and_cure(rows: tuple[tuple[Any, ...], ...], kind: str) -> None:
    found = checked(xlsx(table(rows)))
    assert kinds(found) == [kind]
    assert not found.whole
    said = found.as_json("zh")
    assert said["rows"] == said["accepted"] + said["refused"]
    assert all(each["cure"] and "{" not in each["reason"] for each in said["problems"])


def test_the_report_has_the_keys_that_were_promised() -> None:
    said = checked(xlsx(table((*ROWS[:2], (2, *ROWS[2][1:]))))).as_json("en")
    assert (said["rows"], said["accepted"], said["refused"]) == (3, 2, 1)
    assert said["problems"][0] == {
        "row": 5, "column": "number", "kind": "doubled_number", "reason": "Number 2 stands in row 4 already.",
        "cure": "Give each item its own number.",
    }  # fmt: skip


def test_a_county_has_words_of_its_own(tmp_path: Path) -> None:
    lines = [(TITLE,), ("号码", *HEADINGS[1:3], "谁来办", *HEADINGS[4:]), *ROWS]
    assert kinds(checked(xlsx(lines))) == ["no_list"]
    folder = tmp_path / "510322_fushun"
    folder.mkdir()
    (folder / "task_headings.csv").write_text("号码,number\n谁来办,lead_unit\n", encoding="utf-8")
    assert checked(xlsx(lines), localities=tmp_path).whole


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2025-06-30", Day(read_day("2025-06-30", None).day, vague=False)),  # type: ignore[union-attr]
        ("2025年6月30日前", Day(read_day("2025.6.30", None).day, vague=True)),  # type: ignore[union-attr]
    ],
)
def test_days_in_so_many_words(text: str, day: Day) -> None:
    assert read_day(text, None) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2025年底", "2025-12-31"), ("2026年三季度", "2026-09-30"), ("2027年前", "2026-12-31"),
        ("６月底前", "2025-06-30"),
        ("6月前", "2025-05-31"), ("2月", "2025-02-28"), ("年底前", "2025-12-31"), ("上半年", "2025-06-30"),
        ("2025年12月底前完成", "2025-12-31"), ("2025年第二季度末", "2025-06-30"),
    ],
)  # fmt: skip
def test_vague_days_are_read_and_marked(text: str, day: str) -> None:
    found = read_day(text, 2025)
    assert found is not None
    assert (found.day.isoformat() if found.day else "", found.vague) == (day, True)


@pytest.mark.parametrize("text", ["13月底", "2025年13月", "尽快", "2025-02-30", "第五季度"])
def test_what_is_no_day_is_none(text: str) -> None:
    assert read_day(text, 2025) is None


def test_a_month_without_a_year_needs_the_lists_own() -> None:
    assert read_day("6月底前", None) is None


def bomb() -> bytes:
    out = BytesIO()
    with (
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as packed,
        packed.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as part,
    ):
        for _ in range(370):
            part.write(b" " * 1024 * 1024)
    return out.getvalue()


def test_a_bomb_is_refused_unopened_within_seconds() -> None:
    data = bomb()
    begun = time.monotonic()
    with pytest.raises(UnreadableSheet) as refusal:
        book_of(data)
    assert time.monotonic() - begun < 5
    assert 400 <= refusal.value.http_status < 500


def test_a_bomb_that_lies_about_its_size_is_refused_too() -> None:
    data = bytearray(bomb())
    size = (370 * 1024 * 1024).to_bytes(4, "little")
    small = (1000).to_bytes(4, "little")
    lying = bytes(data).replace(size, small)
    assert lying != bytes(data)
    with pytest.raises(UnreadableSheet):
        book_of(lying)


def test_one_cell_at_the_end_of_the_earth_does_not_take_the_machine() -> None:
    def far(_book: Any, sheet: Any) -> None:
        sheet.write(1_048_575, 16_383, "远")

    begun = time.monotonic()
    with pytest.raises(UnreadableSheet):
        book_of(xlsx(table(), far))
    assert time.monotonic() - begun < 6


@pytest.mark.parametrize(
    "data", [b"PK\x03\x04nonsense", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1nonsense", b"\x00\x01\x02\xff"]
)
def test_what_is_no_spreadsheet_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableSheet):
        book_of(data)
