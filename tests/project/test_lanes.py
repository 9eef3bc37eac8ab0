"""Who is answered first: those who bring something never wait behind those who read."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event, Thread

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory

from goufu.project import lanes
from goufu.project.lanes import FIRST, READING, READING_BESIDE, WAITING, Lanes, Places, is_stranger_reading

SOON = 10.0
ASK = RequestFactory()


@contextmanager
def readers(places: Places, number: int) -> Iterator[list[bool]]:
    """So many strangers who wait, each in a thread; what each was told, once all have left."""
    told: list[bool] = []
    threads = [Thread(target=lambda: told.append(places.read(SOON))) for _ in range(number)]
    for each in threads:
        each.start()
    while places.reading_waiting < number:
        Event().wait(0.001)
    yield told
    for each in threads:
        each.join(SOON)


def test_who_submits_goes_in_at_once_though_strangers_wait():
    places = Places()
    for _ in range(READING):
        assert places.read()
    with readers(places, WAITING) as told:
        places.go_first()
        assert (places.first, places.reading_waiting, told) == (1, WAITING, [])
        places.leave_first()
        for _ in range(READING + WAITING):
            places.leave_reading()
    assert told == [True] * WAITING


def test_beside_who_submits_one_page_at_a_time_is_made():
    places = Places()
    places.go_first()
    for _ in range(READING_BESIDE):
        assert places.read()
    assert not places.read(patience=0.01)
    places.leave_first()
    assert places.read(patience=0.01)


def test_a_stranger_who_would_wait_too_long_is_sent_away_and_leaves_no_place_taken():
    places = Places()
    for _ in range(READING):
        places.read()
    assert not places.read(patience=0.01)
    assert (places.reading, places.reading_waiting) == (READING, 0)


def test_the_thirteenth_who_waits_is_sent_away_at_once():
    places = Places()
    for _ in range(READING):
        places.read()
    with readers(places, WAITING) as told:
        assert not places.read(patience=SOON)
        for _ in range(WAITING + READING):
            places.leave_reading()
    assert told == [True] * WAITING


def test_whoever_goes_first_is_never_sent_away_but_waits_for_a_place():
    places, came = Places(), Event()
    for _ in range(FIRST):
        places.go_first()

    def comes_late() -> None:
        places.go_first()
        came.set()

    late = Thread(target=comes_late)
    late.start()
    assert not came.wait(0.05)
    places.leave_first()
    assert came.wait(SOON)
    late.join(SOON)


@pytest.mark.parametrize(
    ("request_", "stranger"),
    [
        (ASK.get("/projects"), True),
        (ASK.head("/projects"), True),
        (ASK.post("/tenders/TD-1/bid"), False),
        (ASK.get("/tenders/TD-1/bid", headers={"cookie": "sessionid=x"}), False),
        (ASK.get("/api/cases", headers={"authorization": "Bearer x"}), False),
    ],
)
def test_strangers_who_read_are_told_from_the_others(request_: HttpRequest, stranger: bool):
    assert is_stranger_reading(request_) is stranger


def test_the_answer_says_when_to_come_again_and_health_is_always_told(db: None, monkeypatch: pytest.MonkeyPatch):
    full = Places()
    full.reading_waiting = WAITING
    monkeypatch.setattr(lanes, "PLACES", full)
    answer = Client().get("/projects", headers={"accept-language": "zh-hans"})
    assert (answer.status_code, answer["Retry-After"]) == (503, "2")
    assert "请稍候" in answer.content.decode()
    assert Client().get("/healthz").status_code == 200


def test_a_request_that_fails_gives_its_place_back(monkeypatch: pytest.MonkeyPatch):
    places = Places()
    monkeypatch.setattr(lanes, "PLACES", places)

    def fails(request: HttpRequest) -> HttpResponse:
        assert lane.process_view(request) is None
        assert places.first == 1
        raise RuntimeError("as a view may")

    lane = Lanes(fails)
    with pytest.raises(RuntimeError):
        lane(ASK.post("/tenders/TD-1/bid"))
    assert places.first == 0
