"""A staffing office, in English: posts stated, the balance of an institution looked at, what is out of balance put to
the conference; nobody else reads the posts.
"""

import pytest
from tests.journeys.driving import enter
from tests.journeys.looking import look_as_it_stands

pytestmark = pytest.mark.journey
STAFFING, STRANGER, CENTRE = "banna-staffing-staffing", "fushun-civil-buyer", "西双版纳州融媒体中心（示例）"
DUBBING = "少数民族语广播影视和新媒体作品创作、译制与传播"
POSTS = {
    "Year": "2026",
    "Posts authorised, in hundredths": "6000",
    "Posts filled, in hundredths": "5437",
    "Posts frozen, in hundredths": "450",
    "Posts paid from the appropriation, in hundredths": "4600",
    "Posts paid from contracts, in hundredths": "837",
}
GROWN = {
    "Posts by service item › No. 1 › Service item": DUBBING,
    "Posts by service item › No. 1 › Posts in hundredths": "913",
}


def test_posts_are_stated_looked_at_and_their_imbalance_raised(site, page):
    reader = enter(site, page, STAFFING)
    look_as_it_stands(page)
    reader.take("State the posts of an institution", CENTRE)
    for place, value in POSTS.items():
        reader.fill(place, value)
    reader.fill("Posts by service item › add", "1")
    for place, value in GROWN.items():
        reader.fill(place, value)
    look_as_it_stands(page)
    reader.press("State the posts of an institution")
    assert "/receipts/" in page.url, reader.words()[:2500]
    reader.go("/institutions")
    look_as_it_stands(page)
    reader.follow(CENTRE)
    assert "54.37" in reader.words()
    look_as_it_stands(page)
    balance = page.url
    assert "The check of money and posts" in reader.words()
    page.locator("main a").filter(has_text=CENTRE).first.click()
    reader.follow("Raise findings of money and posts to the joint conference")
    reader.fill("Year", "2026")
    reader.fill("Topic of the joint conference", "融媒体中心编制核查（示例）")
    reader.press("Raise findings of money and posts to the joint conference")
    assert "/receipts/" in page.url, reader.words()[:2500]
    page.context.clear_cookies()
    enter(site, page, STRANGER)
    page.goto(balance)
    look_as_it_stands(page)
    assert "54.37" not in page.locator("body").inner_text()
    assert "Authorised" not in page.locator("main").inner_text()
