"""A Chromium for each file of journeys, and a site of its own over the played sample purchase.

The driver of a browser keeps an event loop; it ends with the file, for tests of the database may not meet one.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright
from tests.journeys.hosting import Site, free_port
from tests.playing import Played

CHROMIUM = "/usr/bin/chromium"
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    if not Path(CHROMIUM).exists():
        pytest.skip("NOT TESTED: chromium is not installed: apt-get install chromium")
    with sync_playwright() as playwright:
        found = playwright.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS))
        yield found
        found.close()


@pytest.fixture(scope="module")
def site(played: Played, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """A served copy of the sample: what is done on it stays within one file of journeys."""
    folder = tmp_path_factory.mktemp("sample")
    played.house.copy_to(folder)
    found = Site(folder, free_port(), {"GOUFU_MODE": "demo"})
    process = found.start()
    yield found
    process.terminate()
    process.wait(30)


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page of a browser that knows nothing yet."""
    context = browser.new_context(reduced_motion="reduce", locale="en-GB", viewport={"width": 1280, "height": 900})
    context.set_default_timeout(15_000)
    yield context.new_page()
    context.close()
