"""The gallery in a real browser: nothing for axe to find, nothing that scrolls sideways."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import axe_playwright_python
import pytest
from playwright.sync_api import Browser, sync_playwright

from goufu.ui.tests.gallery import GALLERY
from goufu.ui.tests.rendering import rendered

UI = Path(__file__).resolve().parents[1]
CHROMIUM = "/usr/bin/chromium"
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
pytestmark = pytest.mark.skipif(
    not Path(CHROMIUM).exists(), reason="chromium is not installed: apt-get install chromium"
)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        found = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield found
        found.close()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("gallery")
    shutil.copytree(UI / "static/goufu", place / "static/goufu")
    return place


def written(folder: Path, name: str, language: str) -> str:
    page = folder / f"{name}.{language}.html"
    page.write_text(rendered(name, language).replace('"/static/', '"static/'), encoding="utf-8")
    return page.as_uri()


def schemes(width: int, language: str) -> tuple[Literal["light", "dark"], ...]:
    """Where axe looks: Chinese in both lights on phone and desk; English, of the same colours, on a phone."""
    if language == "en":
        return ("light",) if width == 390 else ()
    return () if width == 320 else ("light", "dark")


@pytest.mark.parametrize("name", GALLERY)
@pytest.mark.parametrize("language", ["zh-hans", "en"])
def test_a_page_is_accessible_and_never_scrolls_sideways(browser, folder, name, language):
    page = browser.new_page(reduced_motion="reduce")  # a colour on its way is no colour to measure
    page.goto(written(folder, name, language))
    page.evaluate(AXE)
    for width in (320, 390, 1280):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate("document.documentElement.scrollWidth") <= width, width
        for scheme in schemes(width, language):
            page.emulate_media(color_scheme=scheme)
            found = page.evaluate("rules => axe.run(document, rules)", RULES)["violations"]
            assert not [(each["id"], each["nodes"][0]["html"][:200]) for each in found], (width, scheme)
    page.close()


@pytest.mark.parametrize("name", ["home", "act", "todo", "project"])
def test_large_type_fits_a_phone(browser, folder, name):
    page = browser.new_page(viewport={"width": 390, "height": 900})
    page.goto(written(folder, name, "zh-hans"))
    page.evaluate("document.documentElement.dataset.type = 'large'")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    page.close()


def test_after_a_failed_post_the_focus_is_on_the_summary(browser, folder):
    page = browser.new_page()
    page.goto(written(folder, "act", "zh-hans"))
    assert page.evaluate("document.activeElement.className") == "g-errors"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('href')") == "#f-deadline"
    page.close()
