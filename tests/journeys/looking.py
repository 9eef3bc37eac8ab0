"""What axe-core says to a page, in both languages, on a desk and on a phone."""

from pathlib import Path
from urllib.parse import urlsplit

import axe_playwright_python
from playwright.sync_api import Page

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
RULES = {
    "resultTypes": ["violations"],
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
}
WIDTHS = (1280, 390)


def look(page: Page, base: str) -> None:
    """Nothing for axe to find on this page, in Chinese and English, at both widths; nothing scrolls sideways."""
    address = urlsplit(page.url)
    path = address.path.removeprefix("/en") + (f"?{address.query}" if address.query else "")
    for prefix in ("", "/en"):
        page.goto(f"{base}{prefix}{path}")
        look_as_it_stands(page)


def look_as_it_stands(page: Page) -> None:
    """The same for the page that stands there, in its language."""
    page.evaluate(AXE)
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        found = page.evaluate("rules => axe.run(document, rules)", RULES)["violations"]
        said = [(each["id"], [node["html"][:160] for node in each["nodes"][:3]]) for each in found]
        assert not said, (page.url, width, said)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, (page.url, width)
