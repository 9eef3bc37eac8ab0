"""How long a browser takes to seal a bid with an attachment of 5 MB: `tools/sealing_speed.py [rounds]`, prints JSON.

Chromium loads the bundle that the pages use from a server of its own on loopback, and nothing else.
"""

import json
import os
import statistics
import sys
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from playwright.sync_api import sync_playwright

STATIC = Path(__file__).resolve().parents[1] / "src" / "goufu" / "ui" / "static" / "goufu"
FLAGS = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"]
MEGABYTES = 5
SEAL = """async ([rounds, size]) => {
  const { sealBid, newIdentity, recipientOf } = await import("/vendor/seal.js");
  const recipient = async () => recipientOf(await newIdentity());
  const keys = { v: 1, tender: "TD-1", purchaser: await recipient(), supervisor: await recipient() };
  const own = await recipient();
  const paper = { tender: "TD-1", provider: "52510322MJY0000016", contact: { name: "x" }, quote_fen: 1 };
  const data = new Uint8Array(size);
  for (let at = 0; at < size; at += 65536) crypto.getRandomValues(data.subarray(at, at + 65536));
  const took = [];
  for (let round = 0; round < rounds; round += 1) {
    const begun = performance.now();
    await sealBid(paper, [{ name: "plan.pdf", data }], { keys, own });
    took.push(Math.round(performance.now() - begun));
  }
  return took;
}"""


class Quiet(SimpleHTTPRequestHandler):
    """Serves the bundle and says nothing."""

    def log_message(self, *_: Any) -> None:
        """Nothing."""


def main(rounds: int) -> dict[str, Any]:
    """Seal so many times in one page; the first time is the one a bidder meets."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(STATIC)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=FLAGS)
        page = browser.new_page()
        page.goto(f"http://127.0.0.1:{server.server_port}/vendor/manifest.json")
        took = page.evaluate(SEAL, [rounds, MEGABYTES * 1024 * 1024])
        version = browser.version
        browser.close()
    return {
        "megabytes": MEGABYTES, "first_ms": took[0], "median_ms": statistics.median(took), "all_ms": took,
        "chromium": version, "load": round(os.getloadavg()[0], 1), "cores": os.cpu_count(),
    }  # fmt: skip


if __name__ == "__main__":
    print(json.dumps(main(int(sys.argv[1]) if len(sys.argv) > 1 else 5), indent=1))
