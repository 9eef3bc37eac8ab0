"""A county's civil affairs office, in English: what it owes by when, progress with a file, a self-check, ticks that
nobody typed, and a spreadsheet whose mistakes are named.
"""

import re

import pytest
from tests.journeys.driving import Reader, enter
from tests.journeys.looking import look_as_it_stands
from tests.sheets import ROWS, table, xlsx

pytestmark = pytest.mark.journey
OFFICE, BOARD = "fushun-civil-civil", "/pilots/tasks/510322"


@pytest.fixture
def reader(site, page) -> Reader:
    """The county's officer for social organizations."""
    return enter(site, page, OFFICE)


def owed(reader: Reader) -> list[str]:
    """What the county owes, as its desk lists it: the next step of each row."""
    reader.go("/pilots/desk")
    sheet = reader.page.locator(
        "section.g-sheet", has=reader.page.get_by_role("heading", name="What we owe, and by when")
    )
    return sheet.locator("table tbody tr").all_inner_texts()


def test_what_is_owed_is_reported_on_with_a_file_and_called_done(reader, page):
    before = owed(reader)
    look_as_it_stands(page)
    assert any("Report progress" in each and "behind" in each for each in before), before
    reader.follow("Report progress")
    look_as_it_stands(page)
    for place, value in {
        "How far, in per cent": "100", "What was done": "Both bodies have been set up.", "Evidence": "a file",
    }.items():  # fmt: skip
        reader.fill(place, value)
    reader.press("Report progress")
    assert "/receipts/" in page.url, reader.words()[:1500]
    reader.go("/pilots/desk")
    reader.follow("Check the item and call it done")
    reader.fill("What the check found", "Documents and minutes are on file.")
    reader.press("Check the item and call it done")
    assert "/receipts/" in page.url, reader.words()[:1500]
    look_as_it_stands(page)
    assert len(owed(reader)) == len(before) - 1


def test_a_tick_that_the_records_show_looks_like_one(reader, page):
    reader.go(BOARD)
    look_as_it_stands(page)
    assert page.locator('.g-how[data-how="computed"]').count() >= 1
    row = page.locator("table tbody tr").filter(has_text=re.compile(r"^\s*3\s"))
    assert "Computed" in row.inner_text()
    with page.expect_navigation():
        row.locator("a").first.click()
    assert "2 of 2 purchases known" in reader.words()
    assert "Report progress" not in reader.words()
    look_as_it_stands(page)
    with page.expect_download() as got:
        reader.go(BOARD)
        page.get_by_role("link", name="As a spreadsheet").click()
    assert got.value.suggested_filename.endswith(".xlsx")


def test_a_spreadsheet_with_mistakes_is_reported_on_and_changes_nothing(reader, page, site):
    before = reader_count(reader)
    file = site.folder / "tasks.xlsx"
    file.write_bytes(xlsx(table((*ROWS[:2], (2, "信息公开", "公开", "县火星局", None, "2025年底")))))
    bring(reader, file)
    assert "Number 2 stands in row 4 already." in reader.words()
    assert "There is no unit “县火星局” here." in reader.words()
    assert "was read as 30 Jun 2025" in reader.words()
    look_as_it_stands(page)
    file.write_bytes(xlsx(table()))
    bring(reader, file)
    page.get_by_label("What was read from vague words is right").check()
    reader.press("Put a region's task list into force")
    assert "has its list already" in reader.words()
    assert reader_count(reader) == before


def bring(reader: Reader, file) -> None:
    """Send a file in."""
    reader.go("/pilots/import")
    reader.page.locator("input[type=file]").set_input_files(file)
    reader.fill("Document", "富民发〔2026〕示例3号")
    reader.press("Read the file")


def reader_count(reader: Reader) -> str:
    """The headline of the county's board."""
    reader.go(BOARD)
    return reader.words().splitlines()[4]
