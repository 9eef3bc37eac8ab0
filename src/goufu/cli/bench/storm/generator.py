"""The bidders and the readers, in a process of their own that knows nothing of the platform but its addresses.

`python generator.py` with its orders as JSON on standard input: plan, notes, port, address, pages, seconds, reads,
patience, seed. Each bidder sends at her own moment and, when no answer comes, sends the same file again under the same
key, as the page does; each line of the notes is written before or after a try, with the machine's monotonic seconds.
Prints what it cost itself. Standard library alone.
"""

import asyncio
import json
import os
import random
import resource
import sys
import time
from pathlib import Path
from typing import Any

BOUNDARY = b"goufu-storm-7d9f2c"
TOKEN = "s" * 32
PAUSE = 0.5
"""Seconds before a bidder sends again, or a reader asks again, when the platform did not answer."""
AGAIN, AGAIN_PAUSE = 503, 2.0
"""What a reader is answered who shall come again, and after how many seconds she does."""
READERS = 64
"""Pages that are read at the same time at most."""
ANSWER = 30.0
"""Seconds after which a try without an answer is given up and made again."""


class Notes:
    """What was tried and what was answered, in order; each line reaches the system with one call."""

    def __init__(self, path: Path) -> None:
        self.file = os.open(path, os.O_CREAT | os.O_APPEND | os.O_WRONLY)

    def write(self, what: str, **line: Any) -> None:
        said = {"what": what, "at": time.monotonic(), **line}
        os.write(self.file, json.dumps(said, ensure_ascii=False).encode() + b"\n")


class Storm:
    """One run."""

    def __init__(self, orders: dict[str, Any]) -> None:
        self.orders, self.notes = orders, Notes(Path(orders["notes"]))
        self.chance, self.readers = random.Random(orders["seed"]), asyncio.Semaphore(READERS)  # noqa: S311 - no secret
        self.begun = time.monotonic()

    async def run(self) -> None:
        """All of them, each at a moment of her own within the seconds."""
        bids = [self.submit(each, self.moment()) for each in self.plan()]
        reads = [self.read(page, self.moment()) for page in self.pages()]
        await asyncio.gather(*bids, *reads)

    def plan(self) -> list[dict[str, Any]]:
        """Who sends what."""
        return [json.loads(line) for line in Path(self.orders["plan"]).read_text().splitlines()]

    def moment(self) -> float:
        """Seconds from the beginning."""
        return self.chance.uniform(0, self.orders["seconds"])

    def pages(self) -> list[str]:
        """What is read, page after page."""
        pages: list[str] = self.orders["pages"]
        return [pages[number % len(pages)] for number in range(self.orders["reads"])]

    async def submit(self, bid: dict[str, Any], moment: float) -> None:
        """Send until there is an answer, or patience ends."""
        await asyncio.sleep(max(0.0, self.begun + moment - time.monotonic()))
        due, until = time.monotonic(), self.begun + self.orders["seconds"] + self.orders["patience"]
        while time.monotonic() < until:
            tried = time.monotonic()
            status, body = await self.asked(self.post(bid))
            line = {"bidder": bid["bidder"], "due": due, "tried": tried, "status": status}
            if status == 200:
                self.notes.write("acknowledged", **line, sha256=bid["sha256"], promise=json.loads(body)["promise"])
                return
            self.notes.write("unanswered", **line, said=body[:200].decode(errors="replace"))
            await asyncio.sleep(PAUSE)

    async def read(self, page: str, moment: float) -> None:
        """One page, asked for again while there is no answer, or one that says to come again."""
        await asyncio.sleep(max(0.0, self.begun + moment - time.monotonic()))
        due, until, status = time.monotonic(), self.begun + self.orders["seconds"] + self.orders["patience"], 0
        again = 0
        while status in (0, AGAIN) and time.monotonic() < until:
            async with self.readers:
                status, _ = await self.asked(self.head("GET", page) + b"\r\n")
            again += status == AGAIN
            await asyncio.sleep({0: PAUSE, AGAIN: AGAIN_PAUSE}.get(status, 0))
        self.notes.write("read", page=page, due=due, status=status, again=again)

    def head(self, method: str, path: str, *more: str) -> bytes:
        """A request's first lines."""
        host = f"Host: 127.0.0.1:{self.orders['port']}"
        return "\r\n".join([f"{method} {path} HTTP/1.1", host, "Connection: close", *more, ""]).encode()

    def post(self, bid: dict[str, Any]) -> bytes:
        """The form of the bid desk with its sealed file."""
        part = b"--" + BOUNDARY + b'\r\nContent-Disposition: form-data; name="'
        sealed: bytes = Path(bid["path"]).read_bytes()
        named = part + b'sealed"; filename="bid.age"\r\nContent-Type: application/octet-stream\r\n\r\n'
        body: bytes = part + b'_key"\r\n\r\n' + bid["key"].encode() + b"\r\n" + named + sealed
        body += b"\r\n--" + BOUNDARY + b"--\r\n"
        fields = (
            f"Cookie: sessionid={bid['session']}; csrftoken={TOKEN}", f"X-CSRFToken: {TOKEN}",
            "Accept: application/json", f"Content-Length: {len(body)}",
            f"Content-Type: multipart/form-data; boundary={BOUNDARY.decode()}",
        )  # fmt: skip
        return self.head("POST", self.orders["address"], *fields) + b"\r\n" + body

    async def asked(self, request: bytes) -> tuple[int, bytes]:
        """Status and body; status 0 when there was no whole answer."""
        try:
            async with asyncio.timeout(ANSWER):
                return await self.exchange(request)
        except (OSError, TimeoutError, ValueError, asyncio.IncompleteReadError) as fault:
            return 0, repr(fault).encode()

    async def exchange(self, request: bytes) -> tuple[int, bytes]:
        """One connection, one request, one answer, to its last byte."""
        reader, writer = await asyncio.open_connection("127.0.0.1", self.orders["port"])
        try:
            writer.write(request)
            await writer.drain()
            answer = await reader.read()
            while more := await reader.read():
                answer += more
        finally:
            writer.close()
        head, whole, body = answer.partition(b"\r\n\r\n")
        if not whole:
            raise ValueError("there is no answer")
        fields = dict(line.lower().split(b": ", 1) for line in head.split(b"\r\n")[1:])
        if len(body) < int(fields.get(b"content-length", 0)):
            raise ValueError("the answer is cut")
        return int(head.split(b" ", 2)[1]), body


def main() -> None:
    """Read the orders, run, say what it cost."""
    storm = Storm(json.loads(sys.stdin.read()))
    asyncio.run(storm.run())
    used = resource.getrusage(resource.RUSAGE_SELF)
    took = time.monotonic() - storm.begun
    sys.stdout.write(json.dumps({"cpu_s": used.ru_utime + used.ru_stime, "seconds": took}) + "\n")


if __name__ == "__main__":
    main()
