"""The provincial department, in Chinese: from the board to a county, an item and its evidence; one is appraised, one
returned; a further county is designated and its list brought in from a spreadsheet.
"""

import re

import pytest
from tests.journeys.driving import Reader, enter
from tests.journeys.looking import look_as_it_stands
from tests.sheets import table, xlsx

pytestmark = pytest.mark.journey
PREFECTURE, PROVINCE = "zigong-civil-prefecture", "sichuan-civil-province"
FURTHER = "510304"


@pytest.fixture(scope="module")
def agreed(site, browser):
    """The prefecture agrees with the two items that come first on its desk."""
    context = browser.new_context(locale="zh-CN")
    reader = enter(site, context.new_page(), PREFECTURE, prefix="")
    for _ in range(2):
        reader.go("/pilots/desk")
        reader.follow("出具市（州）意见")
        reader.fill("任务已完成", "yes")
        reader.fill("意见", "记录属实，同意。")
        reader.press("出具市（州）意见")
        assert "/receipts/" in reader.page.url, reader.words()[:1500]
    context.close()


@pytest.fixture
def reader(site, page, agreed) -> Reader:
    """The province's pilot officer."""
    return enter(site, page, PROVINCE, prefix="")


def waiting(reader: Reader) -> list[str]:
    """The items that await the province, as its desk lists them; applications apart."""
    sheet = reader.page.locator("section.g-sheet", has=reader.page.get_by_role("heading", name="待省级办理"))
    listed = sheet.locator("table tbody th a, table tbody td:first-child a").all_inner_texts()
    return [each for each in listed if not each.endswith("试点申报")]


def test_from_the_board_down_to_the_evidence(reader, page):
    reader.go("/pilots")
    look_as_it_stands(page)
    with page.expect_navigation():
        page.locator(".g-map a[href$='/pilots/counties/510322']").click()
    look_as_it_stands(page)
    reader.follow("任务清单")
    look_as_it_stands(page)
    with page.expect_navigation():
        page.locator("table a").filter(has_text=re.compile(r"^\s*3\s")).first.click()
    assert "计算所依据的记录" in reader.words()
    look_as_it_stands(page)
    with page.expect_navigation():
        page.locator("section.g-sheet", has_text="计算所依据的记录").locator("a[href*='/receipts/']").first.click()
    assert "收据" in reader.words()


def test_one_item_is_appraised_one_returned_and_the_desk_is_shorter(reader, page):
    reader.go("/pilots/desk")
    look_as_it_stands(page)
    before = waiting(reader)
    assert len(before) == 2, reader.words()[:1500]
    reader.follow("评估任务")
    look_as_it_stands(page)
    for place, value in {"评估方式": "书面评估", "得分（0至100）": "92", "评估意见": "依据的记录已核对。"}.items():
        reader.fill(place, value)
    reader.press("评估任务")
    assert "/receipts/" in page.url, reader.words()[:1500]
    reader.go("/pilots/desk")
    with page.expect_navigation():
        page.locator("table a").filter(has_text=before[1]).first.click()
    reader.follow("退回整改")
    reader.fill("存在问题", "佐证材料不全，未附公开截图。")
    reader.fill("整改期限", "in 30 days")
    reader.press("退回整改")
    assert "/receipts/" in page.url, reader.words()[:1500]
    reader.go("/pilots/desk")
    assert waiting(reader) == [before[0]]
    assert "任务销号" in reader.words()


def test_a_further_county_is_designated_and_brings_its_list(reader, page, site):
    reader.go("/pilots")
    reader.follow("政府购买社会组织服务试点（示例）")
    reader.follow("确定试点地区")
    for place, value in {"行政区划": FURTHER, "起始日期": "2026-12-01", "确定依据文件": "示例通知〔2026〕9号"}.items():
        reader.fill(place, value)
    reader.press("确定试点地区")
    assert "/receipts/" in page.url, reader.words()[:1500]
    file = site.folder / "任务清单.xlsx"
    file.write_bytes(xlsx(table()))
    reader.go("/pilots/import")
    look_as_it_stands(page)
    page.locator("input[type=file]").set_input_files(file)
    reader.fill("行政区划", "四川省自贡市大安区")
    reader.fill("文件", "大民发〔2026〕示例1号")
    reader.press("识别文件")
    assert "请核对" in reader.words()
    look_as_it_stands(page)
    reader.press("印发地区试点任务清单")
    assert "无误后勾选" in reader.words()
    page.get_by_label("上列识别结果已核对无误").check()
    reader.press("印发地区试点任务清单")
    assert "/receipts/" in page.url, reader.words()[:1500]
    reader.go(f"/pilots/tasks/{FURTHER}")
    assert "3项中已完成" in reader.words()
