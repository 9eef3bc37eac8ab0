"""What a first visit weighs on a slow line: requests, bytes as they go over the line, seconds until it can be read.

    tools/weigh.py [http://127.0.0.1:8000] [office address ...]    `-` is the public; a running demonstration

400 kbit/s down and 300 ms there and back: a village at the edge of a mobile cell.
"""

import sys

from every_page import FLAGS, enter
from playwright.sync_api import Browser, sync_playwright

SLOW = {"offline": False, "latency": 300, "downloadThroughput": 50_000, "uploadThroughput": 20_000}
MOST = 150_000
"""Bytes that a first visit may take; whatever takes more needs a reason."""
WEIGHED = (
    ("-", "/"),
    ("-", "/projects/PC-510322-2025-0001"),
    ("-", "/rules"),
    ("-", "/pilots"),
    ("linli-staff", "/tenders/TD-510322-2026-0002/bid"),
    ("fushun-civil-buyer", "/work"),
    ("fushun-civil-buyer", "/acts/enter_purchase"),
)


def main(arguments: list[str]) -> int:
    """Print a line a page; the number of pages that are too heavy."""
    base = arguments[0].rstrip("/") if arguments else "http://127.0.0.1:8000"
    asked = tuple(zip(arguments[1::2], arguments[2::2], strict=True)) or WEIGHED
    heavy = 0
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=FLAGS)
        for office, path in asked:
            requests, weight, seconds = _weighed(browser, base, office, path)
            heavy += weight > MOST
            print(f"{path}: {requests} requests, {weight / 1000:.1f} kB, {seconds:.1f} s")
        browser.close()
    return heavy


def _weighed(browser: Browser, base: str, office: str, path: str) -> tuple[int, int, float]:
    """Of a browser that has nothing yet but, where an office is asked for, its session."""
    signed_in = browser.new_context()
    if office != "-":
        enter(signed_in, base, office)
    context = browser.new_context(storage_state=signed_in.storage_state())
    page = context.new_page()
    line = context.new_cdp_session(page)
    line.send("Network.enable")
    line.send("Network.emulateNetworkConditions", SLOW)
    sizes: list[int] = []
    line.on("Network.loadingFinished", lambda event: sizes.append(int(event["encodedDataLength"])))
    page.goto(base + path, wait_until="networkidle")
    seconds = page.evaluate("performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd / 1000")
    signed_in.close()
    context.close()
    return len(sizes), sum(sizes), float(seconds)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
