"""The first round trip of an act: everything it must know under its locks, asked in one pipeline.

The case is locked before the statements that look for the same hand, the key and the settlements, and each statement
takes its own snapshot: so they see what the act that held the lock before has written.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, cast
from uuid import UUID

import psycopg
from django.db import connection

from goufu.core.cases import Case
from goufu.core.tables import Table, table_of
from goufu.parties.holders import HOLDER_SQL, Holder

Raw = psycopg.Connection[Any]


@dataclass(frozen=True)
class Done:
    """An act done before under the same idempotency key."""

    id: int
    request: bytes


@dataclass(frozen=True)
class Held:
    """What was found under the locks."""

    holder: Holder | None
    case: Case | None
    done: Done | None
    doers: frozenset[tuple[str, UUID]]
    settled: frozenset[str]
    entry_id: int
    overlay: int
    parent: Case | None = None
    """The case under which one is being opened."""


STATEMENTS = 1000
"""Prepared statements kept a connection: every table has four, and none should be prepared twice."""


def raw_connection() -> Raw:
    """The psycopg connection under Django's, opened if need be."""
    connection.ensure_connection()
    found = connection.connection
    raw = cast(Raw, getattr(found, "_connection", found))
    raw.prepared_max = STATEMENTS
    return raw


def send(raw: Raw, sql: str, values: Sequence[Any] = ()) -> psycopg.Cursor[Any]:
    """Send one prepared statement with server-side binding."""
    cursor = psycopg.Cursor(raw)
    cursor.execute(sql.encode(), values, prepare=True)
    return cursor


DOERS = (
    "SELECT act, person FROM core_entry"
    " WHERE act = ANY(%s) AND person IS NOT NULL AND thread <> '' AND thread = ({thread})"
)
SETTLED = "SELECT question FROM core_settlement WHERE thread <> '' AND decision = 'go_on' AND thread = ({thread})"
NUMBER = "SELECT nextval('core_entry_id'), coalesce((SELECT last FROM core_serial WHERE name = 'overlay'), 0)"


@dataclass(frozen=True)
class Wanted:
    """What an act needs held: its name, who, the case to change, the key, the acts its doer may not have done.

    `under` is the parent of a case that is being opened: kind and reference.
    """

    act: str
    tenure: UUID
    case_type: type[Case]
    ref: str | None
    key: bytes | None
    apart: Sequence[str]
    under: tuple[type[Case], str] | None


def hold(raw: Raw, wanted: Wanted, begin: str = "") -> Held:
    """Lock the case and read what the checks need; `begin` goes first, in the same round trip."""
    table, under, ref = table_of(wanted.case_type), wanted.under, wanted.ref
    source, thread_ref = (table, ref) if under is None else (table_of(under[0]), under[1])
    thread = f'SELECT thread FROM "{source.name}" WHERE ref = %s'
    parent: psycopg.Cursor[Any] | None = None
    with raw.pipeline():
        if begin:
            send(raw, begin)
        send(raw, "SELECT set_config('goufu.act', %s, true)", [wanted.act])
        who = send(raw, HOLDER_SQL, [wanted.tenure])
        case = send(raw, f"{table.select} WHERE ref = %s FOR UPDATE", [ref]) if ref else None
        if under is not None:
            parent = send(raw, f"{source.select} WHERE ref = %s FOR SHARE", [under[1]])
        done = send(raw, "SELECT id, request FROM core_entry WHERE key = %s", [wanted.key])
        doers = send(raw, DOERS.format(thread=thread), [list(wanted.apart), thread_ref])
        settled = send(raw, SETTLED.format(thread=thread), [thread_ref])
        number = send(raw, NUMBER)
    entry_id, overlay = number.fetchone() or (0, 0)
    return Held(
        _holder(who.fetchone()),
        _read(table, case),
        _done(done.fetchone()),
        frozenset(doers.fetchall()),
        frozenset(row[0] for row in settled.fetchall()),
        entry_id,
        overlay,
        _read(source, parent),
    )


def _read(table: Table, cursor: "psycopg.Cursor[Any] | None") -> Case | None:
    record = cursor.fetchone() if cursor else None
    return cast(Case, table.read(record)) if record else None


def share(raw: Raw, cases: Iterable[tuple[type[Case], str]]) -> None:
    """Keep other cases as they are until the act is done."""
    wanted = list(cases)
    if not wanted:
        return
    with raw.pipeline():
        for case_type, ref in wanted:
            send(raw, f'SELECT id FROM "{table_of(case_type).name}" WHERE ref = %s FOR SHARE', [ref])


def _holder(record: Sequence[Any] | None) -> Holder | None:
    if record is None:
        return None
    tenure, person, office, title_zh, title_en, roles, *rest = record
    if isinstance(roles, str | bytes):
        roles = json.loads(roles)
    return Holder(tenure, person, office, title_zh, title_en, frozenset(roles), *rest)


def _done(record: Sequence[Any] | None) -> Done | None:
    return Done(record[0], bytes(record[1])) if record else None
