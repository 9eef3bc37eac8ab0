"""Every address of a running demonstration, looked at as everybody and as each office that may open it.

    tools/every_page.py [http://127.0.0.1:8000] [--only /tenders] [--office linli] [--pictures FOLDER]

From the front page, and from each office's desk, links are followed; of each shape of address one page is looked at, in
Chinese and English, at 1280 and 390 px: axe-core, sideways scroll, cut or wrapped words, tables without a name, codes
for words, a language in the other's place. Findings are printed, one a line; their number is the exit status.
"""

import argparse
import re
import sys
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from pathlib import Path

import axe_playwright_python
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

FLAGS = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"]
AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
RULES = {
    "resultTypes": ["violations"],
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
}
HYGIENE = (Path(__file__).parent / "hygiene.js").read_text(encoding="utf-8")
WIDTHS = (1280, 390)
DESK = {"width": 1280, "height": 900}
REFERENCE = re.compile(
    r"[A-Z]{2}-\d{6}-[-\w]+|[0-9a-f]{64}|(?<=/rules/)[-\w]+|(?<=/)\d{4,6}(?=/|$)|(?<=/)[ABC]\d\.\d$|(?<=/receipts/)[^/]+"
)
"""What makes two addresses of one shape: references, hashes, rules, divisions, years, indicators."""
LINK = re.compile(r'href="(/[^"#]*)')
MORE = ("/calendar/back?end=2026-05-31&method=competitive_consultation&at=510322", "/indicators?years=all")
DIFFERENT = ("/work", "/cases/")
"""What stands at these addresses, and on the first pages of the rooms, is another page for each office."""
NOT_PAGES = ("/api/", "/ocds/", "/static/", "/en", "/preferences")


@dataclass(frozen=True)
class Address:
    """One page: who opens it, and where it is."""

    office: str
    path: str

    @property
    def name(self) -> str:
        """The name of its pictures."""
        return re.sub(r"[^\w.-]+", "_", f"{self.office or 'public'}{self.path}")[:150]


def main() -> int:
    """Look at all that is asked for; the number of findings."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("base", nargs="?", default="http://127.0.0.1:8000")
    parser.add_argument("--only", default="/", help="addresses that begin so")
    parser.add_argument("--office", default=None, help="offices whose code begins so; '' is the public")
    parser.add_argument("--pictures", type=Path, help="a folder for a picture of each page")
    parser.add_argument("--list", action="store_true", help="name the addresses, and look at none")
    asked = parser.parse_args()
    found = looked = 0
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=FLAGS)
        for address, context in _addresses(browser, asked.base.rstrip("/"), asked.office):
            if not address.path.startswith(asked.only):
                continue
            looked += 1
            if asked.list:
                print(address.office or "public", address.path, flush=True)
                continue
            for finding in _looked_at(context, asked.base.rstrip("/"), address, asked.pictures):
                found += 1
                print(finding, flush=True)
        browser.close()
    print(f"{looked} addresses, each in two languages at two widths; {found} findings")
    return min(found, 99)


def _addresses(browser: Browser, base: str, wanted: str | None) -> Iterator[tuple[Address, BrowserContext]]:
    """Each shape of address once, with the browser of the first office that can open it."""
    seen: set[str] = set()
    for office in ("", *_cast(browser, base)):
        if wanted is not None and (not office.startswith(wanted) or bool(office) != bool(wanted)):
            continue
        context = browser.new_context(viewport={"width": WIDTHS[0], "height": 900}, reduced_motion="reduce")
        if office:
            enter(context, base, office)
        for path in _walk(context, base, office, seen):
            yield Address(office, path), context
        context.close()


def _cast(browser: Browser, base: str) -> list[str]:
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{base}/demo")
    found = [each.get_attribute("value") or "" for each in page.locator('input[name="as"]').all()]
    context.close()
    return found


def enter(context: BrowserContext, base: str, office: str) -> None:
    """Enter a demonstration as an office."""
    page = context.new_page()
    page.goto(f"{base}/demo")
    with page.expect_navigation():
        page.locator(f'form:has(input[value="{office}"]) button').first.click()
    page.close()


def _walk(context: BrowserContext, base: str, office: str, seen: set[str]) -> Iterator[str]:
    """Addresses that links lead to, one of each shape not seen before; an office's own desk and cases besides."""
    own: set[str] = set()
    waiting = deque(["/work"] if office else ["/", "/sign-in", "/demo", "/nowhere", *MORE])
    while waiting:
        path = waiting.popleft()
        shape = REFERENCE.sub("*", path.partition("?")[0])
        known = own if office and (shape.startswith(DIFFERENT) or shape.count("/") == 1) else seen
        if shape in known or path.startswith(NOT_PAGES):
            continue
        known.add(shape)
        answer = context.request.get(base + path)
        if not answer.headers.get("content-type", "").startswith("text/html"):
            continue
        if answer.status >= 400 and path != "/nowhere":
            print(f"{office or 'public'} {path}: answers {answer.status}", flush=True)
        if shape not in seen or known is seen or path == "/work":
            seen.add(shape)
            yield path
        waiting.extend(unescape(each) for each in LINK.findall(answer.text()))


def _looked_at(context: BrowserContext, base: str, address: Address, pictures: Path | None) -> Iterator[str]:
    page = context.new_page()
    for language, prefix in (("zh", ""), ("en", "/en")):
        page.set_viewport_size({"width": WIDTHS[0], "height": 900})
        page.goto(base + prefix + address.path)
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            where = f"{address.office or 'public'} {address.path} {language} {width}"
            for finding in _found(page, language):
                yield f"{where}: {finding}"
            if pictures:
                page.screenshot(path=pictures / f"{address.name}-{language}-{width}.png", full_page=True)
    page.close()


def _found(page: Page, language: str) -> Iterator[str]:
    if (language == "zh") == (page.viewport_size == DESK):  # what axe judges depends on one of the two at a time
        yield from _axe(page)
    yield from page.evaluate(HYGIENE, language)


def _axe(page: Page) -> Iterator[str]:
    page.evaluate(AXE)
    for each in page.evaluate("rules => axe.run(document, rules)", RULES)["violations"]:
        yield f"axe {each['id']}: {[node['html'][:160] for node in each['nodes'][:3]]}"


if __name__ == "__main__":
    sys.exit(main())
