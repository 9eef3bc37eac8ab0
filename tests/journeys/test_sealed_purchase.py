"""One purchase from sealed bids to the result, in Chromium; and what an intruder holds before the opening.

Two organizations seal and send on devices of their own, four officers open, three experts score. Between the last bid
and the opening, a dump of the database, every file of the data folder and the memory of all server processes are
searched.
"""

import json
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import psycopg
import pytest
from playwright.sync_api import Browser, Page
from tests.dumping import dump, found_in
from tests.journeys.driving import Reader
from tests.journeys.hosting import ROOT, Site, free_port
from tests.journeys.intruding import Held, nothing_is_held_in_clear, nothing_joins_provider_and_tender, taken
from tests.journeys.looking import look, look_as_it_stands
from tests.proofs.house import House

from goufu.project.databases import ROLE
from goufu.project.sockets import socket_folder
from goufu_verify.__main__ import main as verify

pytestmark = pytest.mark.journey
TENDER = "TD-510322-2026-0002"
CANARY = "雪白的芦苇第九十三号"
QUOTES = {"linli": ("512,345.67", "498,765.43"), "xiyang": ("523,456.78", "501,234.56")}
OFFICERS = {
    "buyer": ("fushun-civil-buyer", "purchaser", 1),
    "colleague": ("fushun-civil-colleague", "purchaser", 2),
    "supervisor": ("fushun-audit-supervisor", "supervisor", 1),
    "supervisor2": ("fushun-audit-supervisor2", "supervisor", 2),
}
"""Who opens: office, side, number of the share."""
RESULT = {"contact": "富顺县民政局采购经办岗 0813-0000000（示例）", "address": "富顺县示例路1号"}


@dataclass
class Story:
    """The site, one browser, and what came of each step."""

    site: Site
    browser: Browser
    pages: dict[str, Page] = field(default_factory=dict)
    sealed_in: list[int] = field(default_factory=list)
    sealed: list[bytes] = field(default_factory=list)
    receipts: dict[str, dict[str, Any]] = field(default_factory=dict)
    before: Held = field(default_factory=Held)
    review: str = ""
    award: str = ""

    @property
    def base(self) -> str:
        """The site's English pages."""
        return f"http://127.0.0.1:{self.site.port}/en"

    def page(self, office: str, *, width: int = 1280) -> Page:
        """A device of its own for each office."""
        if office not in self.pages:
            context = self.browser.new_context(
                locale="en-GB", accept_downloads=True, viewport={"width": width, "height": 900}
            )
            context.set_default_timeout(20_000)
            page = self.pages[office] = context.new_page()
            Reader(page, self.base, date(2026, 9, 1), self.site.folder).go("/demo")
            with page.expect_navigation():
                page.locator(f'form:has(input[value="{office}"]) button').click()
        return self.pages[office]

    def call(self, path: str, data: dict[str, Any], token: str = "") -> dict[str, Any]:
        """The API, as a program uses it."""
        headers = {"Content-Type": "application/json", "Authorization": f"Bearer {token}"}
        address = f"http://127.0.0.1:{self.site.port}/api/{path}"
        request = urllib.request.Request(address, json.dumps(data).encode(), headers)
        try:
            with urllib.request.urlopen(request, timeout=30) as answer:
                return dict(json.loads(answer.read()))
        except urllib.error.HTTPError as refused:
            raise AssertionError(f"{path}: {refused.read().decode()}") from refused

    def do(self, act: str, office: str, case: str | None = None, /, **given: Any) -> str:
        """An act that is not the matter of this journey."""
        token = self.call("demo/enter", {"office": office})["token"]
        asked = {"given": given} | ({"case": case} if case else {})
        return str(self.call(f"acts/{act}", asked, token)["case"])

    def days(self, count: int) -> None:
        """Let simulated days pass."""
        page = self.page("fushun-civil-buyer")
        for _ in range(count):
            page.goto(self.base + "/work")
            with page.expect_navigation():
                page.get_by_role("button", name="Next day").click()


def test_the_story(site: Site, browser: Browser) -> None:
    story = Story(site, browser)
    for place, organ in enumerate(QUOTES):
        send_bid(story, organ, width=(390, 1280)[place])
    look_at_the_desk(story)
    story.before = taken(site.folder)
    nothing_is_held_in_clear(story.before, TENDER, CANARY, story.sealed)
    nothing_joins_provider_and_tender(story.before, QUOTES, story.receipts.values())
    story.days(8)
    open_by_shares(story)
    until_last_quotes(story)
    send_last_quotes(story)
    score(story)
    publish(story)
    the_result_holds(story)


@pytest.fixture(scope="module")
def site(blank: House, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    found = Site(tmp_path_factory.mktemp("sealed"), free_port(), {"GOUFU_MODE": "demo"})
    blank.copy_to(found.folder)
    command = [sys.executable, "-m", "tests.journeys.until_sealed"]
    subprocess.run(command, cwd=ROOT, env=found.environment, check=True, timeout=240)
    process = found.start()
    (found.folder / "pid").write_text(str(process.pid))
    yield found
    process.terminate()
    process.wait(30)


def send_bid(story: Story, organ: str, *, width: int) -> None:
    """Make a key, write, be told what would fail, seal, send, and hold a proof."""
    page = story.page(f"{organ}-staff", width=width)
    page.goto(f"{story.base}/tenders/{TENDER}/bid")
    page.get_by_role("button", name="Check and seal on this device").click()
    assert "Answer this part" in page.locator("[data-problems]").inner_text()
    make_key(story, page, organ)
    for each in page.locator("[data-clause]").all():
        each.fill(f"每周两次，留有记录。{CANARY}")
    page.set_input_files("#f-files", {"name": "服务方案.txt", "mimeType": "text/plain", "buffer": CANARY.encode()})
    page.fill("#f-price", "590,000")
    page.get_by_role("button", name="Check and seal on this device").click()
    assert "above the ceiling" in page.locator("[data-problems]").inner_text()
    page.fill("#f-price", QUOTES[organ][0])
    seal_and_send(story, page, organ)


def make_key(story: Story, page: Page, organ: str) -> None:
    with page.expect_download() as saved:
        page.get_by_role("button", name="Make a key and save its file").click()
    saved.value.save_as(story.site.folder / f"{organ}.agekey")


def seal_and_send(story: Story, page: Page, organ: str) -> None:
    """What leaves the device is one age file; the promise comes at once and its proof follows."""
    sent: list[bytes] = []
    page.on("request", lambda each: sent.append(each.post_data_buffer or b"") if each.method == "POST" else None)
    with page.expect_download() as saved:
        page.get_by_role("button", name="Check and seal on this device").click()
    saved.value.save_as(story.site.folder / f"{organ}.age")
    story.sealed_in.append(int(page.locator("[data-desk]").get_attribute("data-sealed-in") or 0))
    page.get_by_role("button", name="Send the sealed file").click()
    page.locator("[data-got='proved']").wait_for(timeout=60_000)
    with page.expect_download() as receipt:
        page.get_by_role("button", name="Download the receipt").click()
    story.receipts[organ] = json.loads(Path(receipt.value.path()).read_text(encoding="utf-8"))
    story.sealed.append((story.site.folder / f"{organ}.age").read_bytes())
    assert not any(found_in(each, CANARY) for each in sent)
    assert QUOTES[organ][0].encode() not in b"".join(sent)


def look_at_the_desk(story: Story) -> None:
    """Axe finds nothing; and the bidder reads her own copy with her key, in a window that knows nothing else."""
    page = story.page("linli-staff")
    look_as_it_stands(page)
    look(page, f"http://127.0.0.1:{story.site.port}")
    page.goto(f"{story.base}/tenders/{TENDER}/bid")
    page.set_input_files("#f-own", story.site.folder / "linli.agekey")
    page.set_input_files("#f-copy", story.site.folder / "linli.age")
    page.get_by_role("button", name="Open with your key").click()
    page.locator("[data-copy]").wait_for()
    assert CANARY in page.locator("[data-copy]").inner_text()
    page.set_input_files("#f-copy", story.site.folder / "xiyang.age")
    page.get_by_role("button", name="Open with your key").click()
    page.locator("[data-read-wrong]").wait_for()


def open_by_shares(story: Story) -> None:
    """Each officer decrypts her share on her own device; the hall shows it come; then the bids are opened."""
    hall = story.browser.new_page()
    hall.goto(f"{story.base}/tenders/{TENDER}/opening")
    hall.locator("[data-line]", has_text="Live").wait_for()
    for count, who in enumerate(OFFICERS, 1):
        release(story, who, f"/tenders/{TENDER}/release", "bids")
        hall.locator("[data-share='in']").nth(count - 1).wait_for()  # the page is not loaded again: it was told
        assert hall.locator("[data-share='in']").count() == count
    assert "A share was handed in" in hall.locator("[data-said]").inner_text()
    look(hall, f"http://127.0.0.1:{story.site.port}")
    page = story.page("fushun-audit-supervisor")
    page.goto(f"{story.base}/acts/open_bids/{TENDER}")
    with page.expect_navigation():
        page.get_by_role("button", name="Open the bids").click()
    assert "/receipts/" in page.url, page.locator("main").inner_text()[:1500]
    hall.locator("[data-seal='opened']").wait_for()
    said = hall.locator("main").inner_text()
    assert "2 bids" in said
    assert QUOTES["linli"][0] not in said
    hall.close()


def release(story: Story, who: str, path: str, round_: str) -> None:
    """Choose key file and share file, decrypt, hand in."""
    office, side, number = OFFICERS[who]
    keys = story.site.folder / "data.keys" / "cast"
    page = story.page(office)
    page.goto(story.base + path)
    page.set_input_files("#f-own", next((keys / "devices" / who / "key").iterdir()))
    page.set_input_files("#f-share-file", keys / "tenders" / TENDER / round_ / f"share-{side}-{number}.age")
    page.get_by_role("button", name="Decrypt the share on this device").click()
    page.locator("#released").wait_for()
    with page.expect_navigation():
        page.locator("#released button").click()
    assert "/receipts/" in page.url, page.locator("main").inner_text()[:1500]


def until_last_quotes(story: Story) -> None:
    """Panel, declarations, qualification, talks: by program, they have journeys of their own."""
    given = {"tender": TENDER, "pool": "expert-pool", "members": 3}
    story.review = story.do("draw_panel", "fushun-audit-supervisor", **given)
    for expert in panel(story):
        story.do("declare_independence", expert, story.review)
    lead = panel(story)[0]
    for bid in bids(story):
        story.do("check_qualification", lead, story.review, response=bid)
    story.do("close_qualification", lead, story.review)
    for bid in bids(story):
        story.do("hold_consultation", lead, story.review, response=bid, minutes="就服务频次进行磋商")
    story.do("close_consultation", lead, story.review, quotes_until=in_hours(story, 20))


def in_hours(story: Story, hours: int) -> str:
    """An instant of the simulated clock."""
    now: datetime = asked(story, "SELECT instant FROM core_simulation")[0][0]
    return (now + timedelta(hours=hours)).isoformat()


def panel(story: Story) -> list[str]:
    """The offices that sit, in the drawn order."""
    seats = "SELECT s.office FROM evaluation_seat s JOIN evaluation_review r ON r.id = s.review_id"
    return [
        row[0]
        for row in asked(story, f"{seats} WHERE r.ref = %s AND s.standing = 'sitting' ORDER BY s.place", story.review)
    ]


def bids(story: Story) -> list[str]:
    """The references of the bids before the panel, the first rank first once they are ranked."""
    found = "SELECT c.bid FROM evaluation_candidate c JOIN evaluation_review r ON r.id = c.review_id"
    return [row[0] for row in asked(story, f"{found} WHERE r.ref = %s ORDER BY c.rank, c.provider", story.review)]


def asked(story: Story, query: str, *values: Any) -> list[tuple[Any, ...]]:
    """What the site's database holds."""
    where = str(socket_folder(story.site.folder / "data"))
    with psycopg.connect(host=where, user=ROLE, dbname=ROLE) as connection:
        return connection.execute(query.encode(), values).fetchall()


def send_last_quotes(story: Story) -> None:
    """The price again, sealed to other keys; then the officers' other shares."""
    for organ, (_, last) in QUOTES.items():
        page = story.page(f"{organ}-staff")
        page.goto(f"{story.base}/reviews/{story.review}/quote")
        page.set_input_files("#f-own", story.site.folder / f"{organ}.agekey")
        page.fill("#f-price", last)
        page.fill("#f-contact", "示例联系人")
        with page.expect_download():
            page.get_by_role("button", name="Check and seal on this device").click()
        page.get_by_role("button", name="Send the sealed file").click()
        page.locator("[data-got='proved']").wait_for(timeout=60_000)
    story.days(1)
    for who in OFFICERS:
        release(story, who, f"/reviews/{story.review}/quote/release", "last_quotes")
    story.do("open_last_quotes", "fushun-audit-supervisor", story.review)


def score(story: Story) -> None:
    """Each expert at her own desk, on a tablet, blind: letters, no name, no points of another's."""
    for number, expert in enumerate(panel(story)):
        page = story.page(expert, width=834)
        page.goto(f"{story.base}/reviews/{story.review}/scores")
        page.get_by_role("button", name="Bid by bid").click()
        sides = [page.locator(each).first.bounding_box() for each in (".g-desk__read", ".g-desk > section")]
        assert sides[0]
        assert sides[1]
        assert sides[0]["x"] + sides[0]["width"] <= sides[1]["x"]
        names_nobody(story, page)
        if number == 0:
            look_as_it_stands(page)
        page.get_by_role("button", name="Factor by factor").click()
        names_nobody(story, page)
        for factor in range(3):
            for bid in range(len(QUOTES)):
                page.locator(f'[name="s.{bid}.{factor}"]').fill(str(14 - number - bid))
            with page.expect_navigation():
                page.locator("main form .g-btn--go").last.click()
        assert "/receipts/" in page.url, page.locator("main").inner_text()[:1500]


def names_nobody(story: Story, page: Page) -> None:
    """Neither name nor code of a bidder stands in the page."""
    source = page.content()
    known = "SELECT name_zh, name_en, uscc FROM parties_organ WHERE code = ANY(%s)"
    rows = asked(story, known, list(QUOTES))
    assert len(rows) == len(QUOTES)
    assert [each for row in rows for each in row if each and each in source] == []


def publish(story: Story) -> None:
    """Ranking, signatures, report, winner, result."""
    experts = panel(story)
    story.do("rank_bids", experts[0], story.review)
    for expert in experts:
        story.do("sign_report", expert, story.review, agrees=True)
    story.days(1)
    story.do("receive_report", "fushun-civil-buyer", story.review)
    story.award = story.do("name_winner", "fushun-civil-head", review=story.review, response=bids(story)[0])
    story.do("publish_result", "fushun-civil-buyer", story.award, **RESULT)


def the_result_holds(story: Story) -> None:
    """Draw, scores and receipts from the log's public files; after the opening the same search finds the bids."""
    log = story.site.folder / "data" / "log"
    page = story.page("linli-staff")
    page.goto(f"{story.base}/cases/{story.award}")
    page.wait_for_timeout(1_000)
    assert verify(["draw", str(log), story.award, "--lang", "en"]) == 0
    assert verify(["scores", str(log), story.award, "--lang", "en"]) == 0
    for organ, receipt in story.receipts.items():
        file = story.site.folder / f"{organ}-receipt.json"
        file.write_text(json.dumps(receipt), encoding="utf-8")
        assert verify(["receipt", str(log), str(file), "--lang", "en"]) == 0
    after = dump(ROLE, host=str(socket_folder(story.site.folder / "data")), user=ROLE)
    assert "plain" in found_in(after, CANARY)
