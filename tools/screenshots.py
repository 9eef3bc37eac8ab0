"""Pictures of every page, in Chinese and English, on a desk and on a phone, for docs/screenshots.

    tools/screenshots.py [http://127.0.0.1:8000] [page ...]     against a running demonstration

They are called <page>-<language>-<width>.png, quantised to 64 colours and cut off below `MOST` pixels: it stays small.
"""

import base64
import sys
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

OUT = Path(__file__).resolve().parents[1] / "docs" / "screenshots"
FLAGS = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"]
WIDTHS = (1280, 390)
MOST = 2000
AGAIN = "PC-510322-2026-0002"
AWARD = "AW-510322-2025-0001"
PURCHASE, TENDER, SEALED = "PC-510322-2025-0001", "TD-510322-2025-0001", "TD-510322-2026-0002"
BUYER = "fushun-civil-buyer"
PAGES: dict[str, tuple[str, str]] = {
    "home": ("", "/"),
    "projects": ("", "/projects"),
    "project": ("", f"/projects/{PURCHASE}"),
    "case": ("", f"/cases/{TENDER}"),
    "opening-sealed": ("", f"/tenders/{SEALED}/opening"),
    "opening-opened": ("", f"/tenders/{TENDER}/opening"),
    "document-set": ("", f"/tenders/{SEALED}/documents"),
    "organizations": ("", "/organizations"),
    "organization": ("", "link:/organizations/"),
    "rules": ("", "/rules"),
    "rule": ("", "/rules/m-consultation"),
    "verify": ("", "/verify"),
    "receipt": ("", "link:/receipts/"),
    "open-data": ("", "/open-data"),
    "sign-in": ("", "/sign-in"),
    "demo": ("", "/demo"),
    "not-found": ("", "/nowhere"),
    "remedies-guide": ("kangle-staff", f"/tenders/{SEALED}/remedies"),
    "challenge-file": ("kangle-staff", "link:/challenges/"),
    "challenge-file-finance": ("fushun-finance-finance", "link:/challenges/"),
    "work": (BUYER, "/work"),
    "messages": (BUYER, "/work/messages"),
    "act": (BUYER, f"/acts/choose_method/{AGAIN}"),
    "act-barred": (BUYER, f"/acts/approve_documents/{TENDER}"),
    "case-office": (BUYER, f"/cases/{SEALED}"),
    "device-key": (BUYER, "/work/device-key"),
    "bid-desk": ("linli-staff", f"/tenders/{SEALED}/bid"),
    "release-share": (BUYER, f"/tenders/{SEALED}/release"),
    "need": ("fushun-village-village", "/acts/raise_need"),
    "sign-ins": ("510322-registrar-1", "/work/sign-ins"),
    "availability": ("", "/availability"),
    "closings": ("", "/closings"),
    "calendar": ("", "/calendar/back?end=2026-05-31&method=competitive_consultation&at=510322"),
    "running": (BUYER, "/calendar/running"),
    "quiet-hours": ("fushun-civil-head", f"/acts/correct_documents/{SEALED}"),
    "resolver": ("", "/methods/resolve?amount=600000&at=510322&item=A0402&grounds=purchase_of_services&grounds.seen=1"),
    "notices": ("", "/notices"),
    "notice": ("", "link:/notices/TD"),
    "notice-result": ("", "link:/notices/AW"),
    "companion": (BUYER, f"/companion/{PURCHASE}"),
    "backfill": (BUYER, "/contracts/backfill"),
    "recorded-form": (BUYER, "/acts/enter_purchase"),
    "registers": ("", "/registers"),
    "import-tasks": ("fushun-civil-civil", "/pilots/import"),
    "confirmations": ("sichuan-finance", "/confirmations"),
    "replay": ("fushun-finance-secretary", "/replay"),
    "experience": ("", "/experience"),
    "experience-card": ("", "link:/experience/EC"),
    "kits": ("rongxian-civil-civil", "/kits"),
    "catalogue": ("", "/catalogue"),
    "institutions": ("", "/institutions"),
    "institution": ("", "link:/institutions/UN"),
    "documents": ("", "/documents"),
    "documents-search": ("", "/documents/search?q=磋商"),
    "document-changes": ("", "/documents/changes"),
    "conference": ("fushun-finance-secretary", "/conference"),
    "pilots": ("sichuan-civil-province", "/pilots"),
    "indicators": ("sichuan-civil-province", "/indicators?years=all"),
    "indicators-county": ("fushun-civil-civil", "/indicators/at/510322?year=2026"),
    "indicator": ("fushun-civil-civil", "/indicators/C1.3?at=510322&year=2025"),
    "rollout": ("sichuan-civil-province", "/pilots/counties"),
    "county": ("sichuan-civil-province", "/pilots/counties/510322"),
    "plans": ("", "/pilots/plans"),
    "plan-beside": ("", "link:/pilots/plans/side-by-side"),
    "application": ("sichuan-civil-province", "link:/pilots/applications/"),
    "pilot-tasks": ("fushun-civil-civil", "/pilots/tasks/510322"),
    "pilot-desk": ("fushun-civil-civil", "/pilots/desk"),
    "scoring": ("expert", "review:/scores"),
    "review-report": ("fushun-civil-head", "review:/report"),
}
"""By name: the office to enter as (its code, or the beginning of it), and the address; `link:` is the first such link
on the page that one comes from, `review:` a page of the review of `AWARD`, opened by the first office that may.
"""
COMES_FROM = {
    "challenge-file": f"/tenders/{SEALED}/remedies",
    "challenge-file-finance": f"/tenders/{SEALED}/remedies",
    "experience-card": "/experience",
    "plan-beside": "/pilots/plans",
    "application": "/pilots/applications",
    "institution": "/institutions",
    "organization": "/organizations",
    "receipt": f"/cases/{AWARD}",
    "notice": "/notices",
    "notice-result": "/notices",
}

TYPED = {
    "title": "示例镇老年助餐点运营服务",
    "method": "competitive_consultation",
    "ground": "below_limit",
    "reason": "服务方案需要磋商",
    "amount_fen": "600,000",
    "ceiling_fen": "720,000",
}
"""What is typed into the form of the page "act", so that the law answers."""

QUANTISE = (Path(__file__).parent / "quantise.js").read_text(encoding="utf-8")


def main(arguments: list[str]) -> int:
    """Take the pictures that are asked for, or all."""
    base = arguments[0].rstrip("/") if arguments else "http://127.0.0.1:8000"
    OUT.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=FLAGS)
        for name in arguments[1:] or PAGES:
            for width in WIDTHS:
                _take(browser, base, name, width)
        browser.close()
    return 0


def _take(browser: Browser, base: str, name: str, width: int) -> None:
    office, path = PAGES[name]
    context = browser.new_context(viewport={"width": width, "height": 900}, reduced_motion="reduce")
    page = context.new_page()
    if path.startswith("review:"):
        path = _of_review(browser, base, path)
    at_desk = path if COMES_FROM.get(name, "/work") == "/work" else ""
    if office and not _enter(page, base, office, at_desk):
        print(f"{name}: nobody of the cast is at this page now")
        return
    for language, prefix in (("zh", ""), ("en", "/en")):
        address = _address(page, base, name, path)
        if address is None:
            print(f"{name}: there is no such page now")
            break
        page.goto(base + prefix + address)
        if name == "act":
            _type(page)
        (OUT / f"{name}-{language}-{width}.png").write_bytes(_small(page))
    context.close()


def _type(page: Page) -> None:
    """Fill the form in, and wait for what the law says."""
    for field, text in TYPED.items():
        control = page.locator(f"[name={field}]").first
        control.select_option(text) if control.evaluate("each => each.tagName") == "SELECT" else control.fill(text)
    page.locator("[name=title]").dispatch_event("change")
    page.locator("#live .g-verdict").first.wait_for()
    page.evaluate("document.activeElement.blur()")


def _enter(page: Page, base: str, office: str, path: str) -> bool:
    """Enter as the office; of several that begin alike, the first at whose desk the page is linked."""
    page.goto(f"{base}/demo")
    keys = [each.get_attribute("value") or "" for each in page.locator('input[name="as"]').all()]
    for key in (each for each in keys if each.startswith(office)):
        page.goto(f"{base}/demo")
        with page.expect_navigation():
            page.locator(f'form:has(input[value="{key}"]) button').click()
        page.goto(f"{base}/work")
        if _opens(page, base, path):
            return True
    return False


def _opens(page: Page, base: str, path: str) -> bool:
    """Whether the office at whose desk the page stands can come to the address."""
    if path.startswith("link:"):
        return _linked(page, path) is not None
    return not path.startswith("/reviews/") or page.context.request.get(base + path).ok


def _of_review(browser: Browser, base: str, path: str) -> str:
    """The address of a page of the review: its reference is found by the head of the purchaser, at the award."""
    page = browser.new_context().new_page()
    _enter(page, base, "fushun-civil-head", "")
    page.goto(f"{base}/cases/{AWARD}")
    found = _linked(page, "link:/cases/RV") or ""
    page.context.close()
    return f"/reviews/{found.rpartition('/')[2]}{path.removeprefix('review:')}"


def _linked(page: Page, path: str) -> str | None:
    links = page.locator(f'main a[href*="{path.removeprefix("link:")}"]')
    return links.first.get_attribute("href") if links.count() else None


def _address(page: Page, base: str, name: str, path: str) -> str | None:
    if not path.startswith("link:"):
        return path
    page.goto(base + COMES_FROM[name])
    return _linked(page, path)


def _small(page: Page) -> bytes:
    whole = page.screenshot(full_page=True)
    blank = page.context.new_page()
    small = blank.evaluate(QUANTISE, [base64.b64encode(whole).decode(), MOST])
    blank.close()
    return base64.b64decode(small)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
