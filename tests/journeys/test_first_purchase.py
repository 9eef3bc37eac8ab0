"""The guide "A first purchase", driven word for word in Chromium, on a blank instance in production mode."""

import re
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from tests.journeys.driving import Reader
from tests.journeys.guide import Step, steps
from tests.journeys.hosting import Site, free_port

ROOT = Path(__file__).parents[2]
BEGINS = datetime.fromisoformat("2026-03-02T09:00:00+08:00")
PREFIX = {"GOUFU_OCID_PREFIX": "ocds-a1b2c3"}
PASSWORD = "a sentence that nobody guesses"
pytestmark = pytest.mark.journey


def _password(said: str) -> str:
    found = re.search(r"password (\S+?)[;,.]", said)
    assert found, said
    return found[1]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    found = Site(tmp_path_factory.mktemp("blank"), free_port(), {"GOUFU_MODE": "production"} | PREFIX, BEGINS)
    founding = next(each for each in steps() if each.commands)
    init = next(line for line in founding.commands.splitlines() if line.startswith("goufu init"))
    found.passwords["registrar"] = _password(found.run(*init.split()[1:]))
    process = found.start()
    yield found
    process.terminate()
    process.wait(30)


class Drive:
    """The guide's steps, done one after the other."""

    def __init__(self, site: Site, browser: Browser) -> None:
        self.site = site
        context = browser.new_context(locale="en-GB", accept_downloads=True)
        context.set_default_timeout(15_000)
        base = f"http://127.0.0.1:{site.port}/en"
        self.now = BEGINS
        self.reader = Reader(context.new_page(), base, self.now.date(), site.folder)
        self.names = {"Wang": "registrar"}
        self.office = ""

    def do(self, step: Step) -> None:
        """One step, as it stands."""
        said = step.said
        if days := re.match(r"(\d+) day", said.get("Wait", "")):
            self.now += timedelta(days=int(days[1]))
            self.site.set_clock(self.now)
            self.reader.today = self.now.date()
        if "As" in said:
            self.become(said["As"])
        self.once(step)
        while "Again" in said and self.waits(step):
            self.once(step)

    def once(self, step: Step) -> None:
        """Open, fill in, press, look."""
        self.open(step.said.get("Open", ""))
        for place, value in step.rows:
            self.put(place, value)
        if among := re.match(r"among (\S+) and (\S+)", step.said.get("Deal", "")):
            self.deal(list(among.groups()))
        if press := step.said.get("Press"):
            self.reader.press(press)
            self.done(step)
        if noted := re.search(r"as (\S+)$", step.said.get("Note", "")):
            key = self.reader.page.locator("[data-recipient]")
            key.wait_for(state="visible")
            self.reader.noted[noted[1]] = key.input_value()
        if see := step.said.get("See"):
            assert see in self.reader.words(), f"{step}: {self.reader.words()[:800]}"

    def done(self, step: Step) -> None:
        """An act ends at its receipt, or the step says what else is seen."""
        words = self.reader.words()
        if step.said["Press"] == "Give a sign-in":
            self.site.passwords[dict(step.rows)["Sign-in name"]] = (
                self.reader.page.locator("dt:has-text('First password') + dd").inner_text().strip()
            )
        elif step.said.get("Open", "").startswith("My work") and "See" not in step.said and "Note" not in step.said:
            assert "/receipts/" in self.reader.page.url, f"{step}: {self.reader.page.url}\n{words[:2500]}"

    def waits(self, step: Step) -> bool:
        """Whether what the step opens is still on the to-do list."""
        self.reader.go("/work")
        return step.said["Open"].split(" › ")[-1] in self.reader.words()

    def become(self, who: str) -> None:
        """Be the person, in the office."""
        name, _, office = who.partition(", ")
        if who == "a visitor":
            self.leave()
            self.reader.go("/")
            return
        if who == self.office:
            self.reader.go("/work")
            return
        if signing := re.search(r"signing in as `(\w+)`", office):
            self.names[name] = signing[1]
        self.leave()
        self.sign_in(self.names[name], first=bool(signing))
        self.choose("" if signing else office)
        self.office = who

    def leave(self) -> None:
        """Forget who one was."""
        self.reader.page.context.clear_cookies()
        self.office = ""

    def sign_in(self, username: str, *, first: bool) -> None:
        """Name and password."""
        self.reader.go("/sign-in")
        self.reader.fill("Sign-in name", username)
        self.reader.fill("Password", self.site.passwords[username])
        self.reader.press("Sign in")
        if first:
            self.site.passwords[username] = PASSWORD

    def choose(self, office: str) -> None:
        """The office, where the person holds several."""
        if not office or "sign-in/office" not in self.reader.page.url:
            return
        row = self.reader.page.locator("li").filter(has_text=re.compile(rf"\b{re.escape(office)}\b")).first
        with self.reader.page.expect_navigation():
            row.get_by_role("button").click()

    def open(self, path: str) -> None:
        """Follow the links of the path, the first from the top of the page."""
        for words in filter(None, path.split(" › ")):
            if words == "My work":
                self.reader.go("/work")
            else:
                self.reader.follow(words)

    def put(self, place: str, value: str) -> None:
        """One row of the table."""
        if place in {"New password", "The same again"}:
            value = PASSWORD
        self.reader.fill(place, "a file" if value == "a PDF file" else value)

    def deal(self, offices: list[str]) -> None:
        """Name the holders and deal in the browser; the record then stands in the form."""
        page = self.reader.page
        for row, office in zip(page.locator("[data-holder]").all(), offices, strict=False):
            row.locator("select").select_option(office)
            row.locator("input").fill(self.reader.noted[office])
        page.get_by_role("button", name="Deal the key on this device").click()
        page.locator("#dealt").wait_for(state="visible")


def test_the_guide_leads_from_nothing_to_a_published_notice(site, browser):
    drive = Drive(site, browser)
    for step in steps():
        if not step.commands:
            drive.do(step)
    assert drive.reader.noted.keys() == {f"510321-{each}" for each in PEOPLE_WHO_OPEN}


PEOPLE_WHO_OPEN = ("civil-officer", "civil-head", "finance-supervisor", "finance-head")


def test_nothing_of_the_demonstration_shows(site, browser):
    page = browser.new_page()
    for path in ("/", "/en/", "/projects", "/sign-in", "/organizations", "/rules"):
        page.goto(f"http://127.0.0.1:{site.port}{path}")
        words = page.locator("body").inner_text()
        assert not re.search("示例数据|Sample data|模拟|Simulated|（示例）|Enter as an office", words), path
    answer = page.goto(f"http://127.0.0.1:{site.port}/demo")
    assert answer is not None
    assert answer.status == 404
    page.close()
