"""A further county, in Chinese: everybody studies two plans side by side; the province decides on an application."""

import pytest
from tests.journeys.driving import Reader, enter
from tests.journeys.looking import look_as_it_stands

pytestmark = pytest.mark.journey
COUNTY, PROVINCE = "yantan-civil-yantan", "sichuan-civil-province"


def test_a_county_studies_two_plans_and_sees_its_own_way(site, page):
    reader = enter(site, page, COUNTY, prefix="")
    reader.go("/pilots/plans")
    look_as_it_stands(page)
    with page.expect_navigation():
        page.locator("tr", has_text="温江区").get_by_role("link", name="对照").click()
    with page.expect_navigation():
        page.locator("main a", has_text="康定市").click()
    assert "藏汉双语服务点" in reader.words()
    assert page.locator("mark").count() > 0
    look_as_it_stands(page)
    reader.go("/pilots/counties/510311")
    assert "审定申报" in reader.words()
    look_as_it_stands(page)


@pytest.fixture
def reader(site, page) -> Reader:
    """The province's pilot officer."""
    return enter(site, page, PROVINCE, prefix="")


def test_the_province_looks_at_an_application_and_returns_it(reader, page):
    reader.go("/pilots/counties?step=2")
    look_as_it_stands(page)
    with page.expect_navigation():
        page.locator("table a", has_text="沿滩区").click()
    with page.expect_navigation():
        page.locator("main a", has_text="沿滩区试点申报").last.click()
    look_as_it_stands(page)
    reader.follow("审定申报")
    look_as_it_stands(page)
    for place, value in {"审定结果": "退回补正", "审定理由": "请补充经费安排。"}.items():
        reader.fill(place, value)
    reader.press("审定申报")
    assert "/receipts/" in page.url, reader.words()[:1500]
    reader.go("/pilots/counties/510311")
    assert "申报试点" in reader.words()
    look_as_it_stands(page)
