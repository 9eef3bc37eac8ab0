"""Pages that tell by themselves: server-sent events, each a line of its own, resumable by the last one seen.

A stream holds a thread of the web server for as long as it lasts, and no connection to the database. It has a seat:
there are `SEATS` of them in each process, beside the threads that answer pages, so that watchers keep no page waiting.
"""

import json
from collections.abc import Generator, Iterable, Iterator
from dataclasses import dataclass
from threading import BoundedSemaphore

from django.db import connections
from django.http import HttpResponse, HttpResponseBase, StreamingHttpResponse

SEATS = 48
"""Streams that one web process holds at a time."""
MEDIA_TYPE = "text/event-stream"
AGAIN = 5_000
"""Milliseconds after which a browser whose line dropped asks again."""
BEAT = ": \n\n"
"""What is sent in silence: it says nothing, and finds out whether anybody still listens."""
_seats = BoundedSemaphore(SEATS)


@dataclass(frozen=True)
class Told:
    """One thing told: its name for the browser's last-seen mark, what kind it is, when it was, and in which words."""

    name: str
    kind: str
    at: str
    said: str

    def text(self) -> str:
        """The event as it goes over the line."""
        mark = f"id: {self.name}\n" if self.name else ""
        data = json.dumps({"kind": self.kind, "at": self.at, "said": self.said}, ensure_ascii=False, sort_keys=True)
        return f"{mark}event: told\ndata: {data}\n\n"


def ending() -> str:
    """The last event: nothing will follow, and the browser need not come again."""
    return "event: end\ndata: {}\n\n"


def answer(parts: Iterable[str]) -> HttpResponseBase:
    """The stream of these parts; 503 when every seat is taken, and the page then looks again from time to time."""
    if not _seats.acquire(blocking=False):
        return HttpResponse(status=503, headers={"Retry-After": "30", "Cache-Control": "no-store"})
    response = StreamingHttpResponse(_Seated(_from(parts)), content_type=f"{MEDIA_TYPE}; charset=utf-8")
    response["Cache-Control"] = "no-store"
    response["X-Accel-Buffering"] = "no"
    return response


def nothing_more() -> HttpResponse:
    """All was told: by this answer a browser knows not to ask again."""
    return HttpResponse(status=204, headers={"Cache-Control": "no-store"})


def _from(parts: Iterable[str]) -> Generator[bytes, None, None]:
    for connection in connections.all(initialized_only=True):
        if not connection.in_atomic_block:
            connection.close()  # it goes back to the pool: pages need it, a stream does not
    yield f"retry: {AGAIN}\n\n".encode()
    for each in parts:
        yield each.encode()


class _Seated:
    """Gives its seat back once, however the stream ends: told to the end, dropped, or never begun."""

    def __init__(self, parts: Generator[bytes, None, None]) -> None:
        self._parts, self._seated = parts, True

    def __iter__(self) -> Iterator[bytes]:
        return self

    def __next__(self) -> bytes:
        return next(self._parts)

    def close(self) -> None:
        if self._seated:
            self._seated = False
            _seats.release()
        self._parts.close()
