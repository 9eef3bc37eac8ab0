"""Statements that travel together: in order, prepared once, and a failure leaves the connection fit for use."""

import time
from threading import Thread
from uuid import uuid4

import psycopg
import pytest
from django.db import connection
from tests.cast import Cast

from goufu.core.batch import Batch, Raw, ask, raw_connection


@pytest.fixture
def raw(cast: Cast) -> Raw:
    return raw_connection()


def test_each_reply_has_the_rows_of_its_statement(raw: Raw):
    batch = Batch(raw)
    replies = [batch.add("SELECT %s::int * 2, %s", [number, f"第{number}"]) for number in range(5)]
    none = batch.add("SELECT 1 WHERE false")
    batch.run()
    assert [reply.first() for reply in replies] == [(number * 2, f"第{number}") for number in range(5)]
    assert none.first() is None


@pytest.mark.parametrize(
    ("type_", "value"),
    [
        ("bigint", 2**62),
        ("smallint", 7),
        ("boolean", True),
        ("bytea", bytes(range(256))),
        ("uuid", uuid4()),
        ("text[]", ["甲", "乙 丙", '"']),
        ("text", "it's 100% “fine”\\"),
        ("int", None),
    ],
)
def test_a_value_comes_back_as_it_went(raw: Raw, type_: str, value: object):
    assert ask(raw, f"SELECT %s::{type_}", [value]) == (value,)


def test_a_statement_is_prepared_once_and_for_every_size_of_number(raw: Raw):
    sql = "SELECT %s::bigint + 1"
    for value in (1, 2**20, 2**40):
        assert ask(raw, sql, [value]) == (value + 1,)
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM pg_prepared_statements WHERE statement = 'SELECT $1::bigint + 1'")
        assert cursor.fetchone() == (1,)


def test_the_first_error_is_raised_and_the_rest_is_not_done(raw: Raw):
    batch = Batch(raw)
    for statement in ("BEGIN", "CREATE TEMP TABLE made (a int)", "SELECT 1 / 0", "COMMIT"):
        batch.add(statement)
    with pytest.raises(psycopg.errors.DivisionByZero):
        batch.run()
    ask(raw, "ROLLBACK")
    assert ask(raw, "SELECT to_regclass('made') IS NULL") == (True,)


def test_a_statement_that_could_not_be_prepared_is_no_obstacle_later(raw: Raw):
    sql = "SELECT a FROM made_later"
    for _ in range(2):
        with pytest.raises(psycopg.errors.UndefinedTable):
            ask(raw, sql)
    ask(raw, "CREATE TEMP TABLE made_later AS SELECT 5 AS a")
    assert ask(raw, sql) == (5,)


def test_what_came_after_a_failure_is_prepared_anew(raw: Raw):
    batch = Batch(raw)
    batch.add("SELECT 1 / 0")
    batch.add("SELECT 'never reached'")
    with pytest.raises(psycopg.errors.DivisionByZero):
        batch.run()
    assert ask(raw, "SELECT 'never reached'") == ("never reached",)


def test_more_than_fits_one_packet_goes_through(raw: Raw):
    batch, long = Batch(raw), "长" * 200_000
    replies = [batch.add("SELECT %s::text", [long]) for _ in range(12)]
    batch.run()
    assert all(reply.first() == (long,) for reply in replies)


def test_other_threads_run_while_it_waits(raw: Raw):
    ticks: list[float] = []

    def tick() -> None:
        for _ in range(20):
            ticks.append(time.monotonic())
            time.sleep(0.01)

    thread = Thread(target=tick)
    thread.start()
    ask(raw, "SELECT pg_sleep(0.3)")
    thread.join()
    assert ticks[-1] - ticks[0] < 0.29 + 20 * 0.01


def test_a_connection_that_is_cut_says_so(raw: Raw):
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        (pid,) = cursor.fetchone()
    with connection._nodb_cursor() as other:
        other.execute("SELECT pg_terminate_backend(%s)", [pid])
    with pytest.raises(psycopg.OperationalError):
        ask(raw, "SELECT 1")
    connection.close()
    assert ask(raw_connection(), "SELECT 1") == (1,)
