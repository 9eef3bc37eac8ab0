"""One journey for each office, over the played-through sample purchase, in Chromium; axe-core looks at every page."""

from datetime import date

import pytest
from tests.journeys.driving import Reader, enter
from tests.journeys.looking import look, look_as_it_stands

pytestmark = pytest.mark.journey
DAY = date(2026, 9, 1)
Does = tuple[str, dict[str, str]]
"""An act by the words of its link, and what is filled in."""


NEED = {
    "The need in one line": "Homework help for children left behind",
    "Kind of help": "Child rearing",
    "Whom it would serve": "Children and young people",
    "Number of people": "64",
    "Place": "Guihua village",
    "Urgency": "Within the year",
    "How it became known": "Residents' assembly",
    "Evidence": "Minutes of the assembly",
    "On behalf of": "Residents' group 2",
}
SHEET = {
    "Item of the guidance catalogue": "A0402",
    "What kind of service it is": "A public service to the public",
    "Source of the duty": "Statutory duty",
    "The service in a few sentences": "Homework help in the afternoon",
    "Providers known that could do it": "4",
    "How quantity and quality can be measured": "Hours and satisfaction",
}
LINE = {
    "Budget year": "2026",
    "Number of the line": "2080299",
    "Name of the line": "Children",
    "Source of the money": "Budget of the department",
    "Amount": "120,000",
    "Assessment before buying": "Done",
}
PURCHASE = {
    "Name of the project": "桂花村儿童课后服务项目",
    "English name of the project": "After-school service in Guihua",
    "Item of the guidance catalogue": "A0402",
}
OFFICER = {
    "Code of the organ": "fushun-civil",
    "Code of the office": "fushun-civil-archive",
    "Title of the office": "档案岗",
    "English title": "Archivist",
    "Roles": "Purchasing officer",
    "Name of the person": "示例档",
    "Holds it since": "2025-01-01",
}
JOURNEYS: tuple[tuple[str, tuple[Does, ...]], ...] = (
    ("510322-registrar-1", (("Found an office and name who holds it", OFFICER),)),
    ("fushun-village-village", (("Raise a need", NEED),)),
    ("fushun-township-township", (("Verify a need", {"Finding": "As described.", "Number of people found": "60"}),)),
    ("fushun-civil-civil", (("Put a need in order", {"Rank": "2", "Reason": "Nothing like it nearby."}),)),
    ("fushun-civil-buyer", (("Open a purchase", PURCHASE), ("Draft the eligibility sheet", SHEET))),
    ("fushun-civil-head", (("Approve the eligibility sheet", {}),)),
    ("fushun-civil-colleague", (("Draft a budget line", LINE),)),
    (
        "fushun-finance-finance",
        (("Confirm a budget line", {"The budget has been approved": "yes", "Number of the approval": "7"}),),
    ),
)
READERS = (
    "fushun-civil-reviewer",
    "fushun-finance-treasurer",
    "fushun-audit-supervisor",
    "evaluation-centre-evaluator",
    "expert-pool-expert1",
    "linli-staff",
    "linli-head",
)


@pytest.mark.parametrize(("office", "acts"), JOURNEYS, ids=[office for office, _ in JOURNEYS])
def test_an_office_does_its_work_and_holds_a_receipt(site, page, office, acts):
    reader = enter(site, page, office)
    look(page, f"http://127.0.0.1:{site.port}")
    for act, given in acts:
        reader.go("/work")
        if office == "510322-registrar-1":
            reader.follow("富顺县登记簿")
        _newest(reader, act)
        look_as_it_stands(page)
        for place, value in given.items():
            reader.fill(place, value)
        reader.press(act)
        assert "/receipts/" in page.url, reader.words()[:1500]
        look_as_it_stands(page)


def _newest(reader: Reader, act: str) -> None:
    """Follow the last link of the act: what the journey before has handed on."""
    link = reader.page.locator("main a").filter(has_text=act).last
    with reader.page.expect_navigation():
        link.click()


@pytest.mark.parametrize("office", READERS)
def test_an_office_with_nothing_to_do_reads_why(site, page, office):
    reader = enter(site, page, office)
    look(page, f"http://127.0.0.1:{site.port}")
    links = page.locator("main .g-todo__what a, main .g-act a.g-act__name")
    for address in {links.nth(place).get_attribute("href") for place in range(min(links.count(), 2))}:
        page.goto(f"http://127.0.0.1:{site.port}{address}")
        look_as_it_stands(page)
    assert reader.page.url


PUBLIC = (
    "/",
    "/projects",
    "/projects/PC-510322-2025-0001",
    "/cases/TD-510322-2025-0001",
    "/tenders/TD-510322-2025-0001/opening",
    "/tenders/TD-510322-2026-0002/opening",
    "/organizations",
    "/rules?show=built",
    "/rules/m-consultation",
    "/verify",
    "/open-data",
    "/sign-in",
    "/demo",
    "/nowhere",
)


@pytest.mark.parametrize("path", PUBLIC)
def test_a_public_page_is_for_everybody(site, page, path):
    page.goto(f"http://127.0.0.1:{site.port}{path}")
    look(page, f"http://127.0.0.1:{site.port}")


def test_an_organization_has_its_page(site, page):
    reader = Reader(page, f"http://127.0.0.1:{site.port}/en", DAY, site.folder)
    reader.go("/organizations")
    reader.follow("Linli Social Work Centre (sample)")
    look(page, f"http://127.0.0.1:{site.port}")
