"""Pages and streams in one process: a few threads answer pages, as ever; others hold what is told live.

A request has a berth while its page is made and sent. A stream gives its berth back as soon as it begins.
"""

from collections.abc import Callable, Iterable, Iterator
from threading import BoundedSemaphore
from typing import Any

from goufu.ui.live import MEDIA_TYPE, SEATS

PAGES = 24
"""Requests that one process has in hand, beside streams. Few of them are worked on at a time: the others bring
something over a slow line, or wait for their turn, strangers who read behind those who act (`goufu.project.lanes`).
"""
THREADS = PAGES + SEATS
"""Threads that the web server starts at most, in each process."""
Start = Callable[..., Any]
Application = Callable[[dict[str, Any], Start], Iterable[bytes]]


class Berths:
    """A WSGI application that has `PAGES` requests in hand, however many streams it holds beside them."""

    def __init__(self, application: Application) -> None:
        self._application, self._berths = application, BoundedSemaphore(PAGES)

    def __call__(self, environ: dict[str, Any], start: Start) -> Iterable[bytes]:
        """Answer a request."""
        told: list[bool] = []

        def started(status: str, headers: list[tuple[str, str]], *more: Any) -> Any:
            told.append(any(name.lower() == "content-type" and MEDIA_TYPE in value for name, value in headers))
            return start(status, headers, *more)

        self._berths.acquire()
        try:
            body = self._application(environ, started)
        except BaseException:
            self._berths.release()
            raise
        if told and told[-1]:
            self._berths.release()
            return body
        return _Berthed(body, self._berths)


class _Berthed:
    """A page on its way out; its berth is free when the server closes it."""

    def __init__(self, body: Iterable[bytes], berths: BoundedSemaphore) -> None:
        self._body, self._parts, self._berths = body, iter(body), berths
        self._held = True

    def __iter__(self) -> Iterator[bytes]:
        return self

    def __next__(self) -> bytes:
        return next(self._parts)

    def close(self) -> None:
        if self._held:
            self._held = False
            self._berths.release()
        if hasattr(self._body, "close"):
            self._body.close()
