"""What the platform writes down of when it was reached: stretches, and the gaps between them."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest
from django.conf import LazySettings
from hypothesis import given
from hypothesis import strategies as st
from tests.cast import Cast

from goufu.core.jobs import every
from goufu.core.models import Simulation, Stretch
from goufu.core.uptime.stretches import SLACK, between, gaps, keep, note_that_we_are_reached, reached, up_share

NOON = datetime(2025, 4, 21, 4, tzinfo=UTC)


def seconds(count: int) -> timedelta:
    return timedelta(seconds=count)


@pytest.mark.django_db
def test_signs_of_life_make_one_stretch_and_a_silence_makes_a_gap() -> None:
    for second in (0, 5, 10, 300, 305):
        keep(NOON + seconds(second))
    assert Stretch.objects.count() == 2
    assert [each.seconds for each in gaps(NOON - seconds(60), NOON + seconds(600))] == [290]
    assert gaps(NOON - seconds(60), NOON + seconds(5)) == []


@pytest.mark.django_db
def test_before_the_record_begins_nothing_is_claimed() -> None:
    assert up_share(NOON - timedelta(days=1), NOON) is None
    keep(NOON)
    assert gaps(NOON - timedelta(days=1), NOON) == []


@pytest.mark.django_db
def test_a_clock_that_jumps_back_takes_nothing_away() -> None:
    keep(NOON)
    keep(NOON + seconds(10))
    keep(NOON - seconds(3600))
    assert list(Stretch.objects.values_list("since", "until")) == [(NOON, NOON + seconds(10))]


@pytest.mark.django_db
def test_a_day_with_six_minutes_lost_is_known_to_the_hundredth() -> None:
    for minute in (*range(10), *range(16, 100)):
        for second in range(0, 60, 15):
            keep(NOON + timedelta(minutes=minute, seconds=second))
    share = up_share(NOON, NOON + timedelta(minutes=100))
    assert share is not None
    assert 9350 <= share <= 9400


@given(st.lists(st.integers(0, 100_000), min_size=2, max_size=40, unique=True))
def test_stretches_and_gaps_fill_the_time_without_overlap(marks: list[int]) -> None:
    marks = sorted(marks)[: len(marks) // 2 * 2]
    rows = [
        Stretch(since=NOON + seconds(a), until=NOON + seconds(b)) for a, b in zip(marks[::2], marks[1::2], strict=True)
    ]
    lived = sum(((each.until - each.since) for each in rows), timedelta())
    lost = sum((each.until - each.since for each in between(rows)), timedelta())
    assert lived + lost == seconds(marks[-1] - marks[0])


@contextmanager
def answering(status: int) -> Iterator[str]:
    class Door(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(status if self.path == "/readyz" else 404)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = HTTPServer(("127.0.0.1", 0), Door)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@pytest.mark.django_db
def test_only_a_server_that_answers_with_its_database_is_reached(settings: LazySettings) -> None:
    with answering(200) as settings.GOUFU_ADDRESS:
        note_that_we_are_reached()
        assert Stretch.objects.count() == 1
    assert not reached()
    with answering(503) as settings.GOUFU_ADDRESS:
        assert not reached()


def test_a_simulated_moment_leaves_no_record(cast: Cast, settings: LazySettings) -> None:
    Simulation.objects.create(id=1, instant=NOON)
    with answering(200) as settings.GOUFU_ADDRESS:
        note_that_we_are_reached()
    assert not Stretch.objects.exists()


def test_a_job_that_is_due_every_hour_is_done_once_in_a_second() -> None:
    done: list[int] = []
    job = every(3600, lambda: done.append(1))
    for _ in range(5):
        job()
    assert done == [1]


def test_the_slack_is_longer_than_three_looks() -> None:
    from goufu.core.uptime.stretches import EVERY

    assert timedelta(seconds=3 * EVERY) < SLACK
