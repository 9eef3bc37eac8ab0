"""Streams hold no berth of the pages: with every seat watched, as many pages are made at a time as ever."""

from collections.abc import Callable, Iterable
from threading import Barrier, Thread
from typing import Any

import pytest

from goufu.project.berths import PAGES, Berths
from goufu.ui.live import SEATS

KINDS = {"/told": "text/event-stream; charset=utf-8", "/page": "text/html"}


def application(environ: dict[str, Any], start: Callable[..., Any]) -> Iterable[bytes]:
    """A page, or a stream, by its address."""
    if environ["PATH_INFO"] == "/broken":
        raise ValueError("broken")
    start("200 OK", [("Content-Type", KINDS[environ["PATH_INFO"]])])
    return iter([b"1"])


def asked(berths: Berths, path: str) -> Any:
    return berths({"PATH_INFO": path}, lambda *_: None)


def test_pages_are_made_while_every_seat_is_watched():
    berths = Berths(application)
    streams = [asked(berths, "/told") for _ in range(SEATS)]
    pages = [asked(berths, "/page") for _ in range(PAGES)]
    assert [b"".join(each) for each in (*streams, *pages)] == [b"1"] * (SEATS + PAGES)


def test_the_next_page_waits_until_one_is_sent():
    berths, made, ready = Berths(application), [], Barrier(2)
    held = [asked(berths, "/page") for _ in range(PAGES)]

    def one_more() -> None:
        ready.wait()
        made.append(asked(berths, "/page"))

    waiting = Thread(target=one_more)
    waiting.start()
    ready.wait()
    waiting.join(0.1)
    assert made == []
    held[0].close()
    held[0].close()
    waiting.join(5)
    assert len(made) == 1


def test_a_page_that_breaks_gives_its_berth_back():
    berths = Berths(application)
    for _ in range(PAGES + 1):
        with pytest.raises(ValueError, match="broken"):
            asked(berths, "/broken")
