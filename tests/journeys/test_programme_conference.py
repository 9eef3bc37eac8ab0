"""The office of the joint conference, in Chinese: a topic checked, a meeting planned and held, opinions, a decision,
minutes as DOCX, a task given from them and an overdue one chased.
"""

import io
import zipfile
from pathlib import Path

import pytest
from playwright.sync_api import Page
from tests.journeys.driving import Reader, enter
from tests.journeys.hosting import Site
from tests.journeys.looking import look_as_it_stands

pytestmark = pytest.mark.journey
CIVIL, OFFICE, CONVENER = "fushun-civil-civil", "fushun-finance-secretary", "fushun-government-convener"
BODY, TOPIC, MEETING = (
    "富顺县政府购买服务改革联席会议（示例）",
    "社区服务项目评价结果应用（示例）",
    "2026年第二次联席会议（示例）",
)
MEMBERS = ("富顺县财政局（示例）", "富顺县民政局（示例）", "富顺县人民政府（示例）")
TASK = "印发评价结果应用办法（示例）"
GIVEN_TOPIC = {
    "议题": TOPIC,
    "议题类型": "其他",
    "基本情况": "两个项目的评价结果尚未用于下一年度安排。",
    "提请审议事项": "评价结果作为下一年度购买服务预算安排的依据。",
}
GIVEN_TASK = {
    "督办事项": TASK,
    "办理要求": "起草并印发办法，组织采购人培训。",
    "牵头单位": "富顺县民政局（示例）",
    "办结佐证": "文件和签到表",
    "报告办理情况的时限": "in 60 days",
}


def do(reader: Reader, case: str, act: str, given: dict[str, str], *, looked: bool = False) -> None:
    """Take an act on a case from the to-do list, or from the case's page off the conference desk, and perform it."""
    reader.go("/conference")
    if reader.page.locator("main a").filter(has_text=case).count():
        reader.follow(case)
        reader.follow(act)
    else:
        reader.take(act, case)
    if looked:
        look_as_it_stands(reader.page)
    for place, value in given.items():
        reader.fill(place, value)
    reader.press(act)
    assert "/receipts/" in reader.page.url, f"{act}: {reader.words()[:2500]}"


@pytest.fixture(scope="module")
def story(site: Site, browser) -> None:
    """The civil affairs bureau brings the topic before the body."""
    context = browser.new_context(locale="zh-CN")
    civil = enter(site, context.new_page(), CIVIL, prefix="")
    do(civil, BODY, "提交议题", GIVEN_TOPIC)
    context.close()


def saved(page: Page, words: str, to: Path) -> str:
    """The text of the paper that a link downloads."""
    with page.expect_download() as got:
        page.locator("main a").filter(has_text=words).first.click()
    got.value.save_as(to)
    with zipfile.ZipFile(io.BytesIO(to.read_bytes())) as packed:
        return packed.read("word/document.xml").decode()


def test_from_a_topic_to_signed_minutes_and_a_task_that_is_chased(site, page, story, browser):
    office = enter(site, page, OFFICE, prefix="")
    reader_of = browser.new_context(locale="zh-CN", accept_downloads=True)
    convener = enter(site, reader_of.new_page(), CONVENER, prefix="")
    do(office, TOPIC, "审核议题材料", {"材料齐全": "yes", "意见": "齐全"}, looked=True)
    planned = {"会议名称": MEETING, "时间": "in 7 days, 14:30", "地点": "县政府三楼会议室"}
    do(office, BODY, "筹备会议", planned, looked=True)
    office.go("/conference")
    look_as_it_stands(page)
    do(convener, TOPIC, "列入会议议程", {"会议": MEETING, "议程序号": "1"})
    do(office, MEETING, "通知成员单位参会", {})
    office.go("/conference")
    assert TOPIC in saved(page, "DOCX", site.folder / "notice.docx")
    do(office, MEETING, "宣布开会", {"到会成员单位": ", ".join(MEMBERS)})
    for member in MEMBERS:
        said = {"成员单位": member, "意见": "同意", "意见原文": "同意该事项。"}
        do(office, TOPIC, "记录成员单位意见", said, looked=member == MEMBERS[0])
    decided = {"决定": "同意", "纪要表述": "会议同意，由县民政局印发办法。"}
    do(convener, TOPIC, "作出决定", decided)
    do(office, MEETING, "起草会议纪要", {})
    do(convener, MEETING, "签发会议纪要", {}, looked=True)
    reader_of.close()
    office.go("/conference")
    assert "会议同意，由县民政局印发办法" in saved(page, f"〔{office.today.year}〕", site.folder / "minutes.docx")
    do(office, TOPIC, "下达督办事项", GIVEN_TASK, looked=True)
    office.go("/conference")
    assert TASK in office.words()


def test_an_overdue_task_is_chased(site, page):
    office = enter(site, page, OFFICE, prefix="")
    office.go("/conference")
    row = page.locator("table tbody tr").filter(has_text="组织采购人学习新规定（示例）")
    assert "逾期" in row.inner_text() or "超期" in row.inner_text()
    do(office, "组织采购人学习新规定（示例）", "催办", {})
    page.set_viewport_size({"width": 390, "height": 900})
    lead = enter(site, page, CIVIL, prefix="")
    assert "组织采购人学习新规定（示例）" in lead.words()
    look_as_it_stands(page)
