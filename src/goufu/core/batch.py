"""Statements that travel together: one packet to the server, one answer back, each statement prepared once.

psycopg's own pipeline hands every statement to the network by itself, and the server wakes for each; on a small machine
those wakes cost more than the statements. Here libpq's pipeline mode is used directly: everything is queued, then sent,
then read. While waiting, other threads run. Values go as text (bytes as they are) with types left to the server, so
that one text is one prepared statement; what comes back psycopg reads by its own rules, so that JSON comes as values.
"""

import select
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cache
from itertools import count
from typing import Any, cast
from uuid import UUID
from weakref import WeakKeyDictionary

import psycopg
from django.db import DEFAULT_DB_ALIAS, connections
from psycopg.adapt import AdaptersMap, PyFormat, Transformer
from psycopg.errors import error_from_result
from psycopg.pq import ConnStatus, ExecStatus
from psycopg.types.json import Jsonb, set_json_loads
from pydantic_core import from_json, to_json

Raw = psycopg.Connection[Any]
_NUMBERS = count()
_FAILED = {ExecStatus.FATAL_ERROR, ExecStatus.BAD_RESPONSE}
_BYTES = frozenset({bytes, bytearray, memoryview})
_WRITTEN: dict[type, Callable[[Any], bytes | None]] = {
    type(None): lambda _: None,
    str: str.encode,
    int: b"%d".__mod__,
    bool: {False: b"f", True: b"t"}.__getitem__,
    UUID: lambda value: value.hex.encode(),
    date: lambda value: value.isoformat().encode(),
    datetime: lambda value: value.isoformat().encode(),
    Jsonb: lambda value: to_json(value.obj),
    **dict.fromkeys(_BYTES, bytes),
}
"""How the usual values are written, by one look-up each; others by psycopg."""


_ADAPTERS = AdaptersMap(psycopg.adapters)
set_json_loads(from_json, _ADAPTERS)


class _Known:
    """What is kept for a connection: the statements it holds prepared, by their text, what turns values about, and what
    waits for answers. It may not hold the connection, whose life ends it.
    """

    def __init__(self, raw: Raw) -> None:
        self.names: dict[str, bytes] = {}
        self.turner = Transformer(_ADAPTERS)
        self.poll = select.poll()
        self.poll.register(raw.pgconn.socket, select.POLLIN)
        raw.pgconn.exec_(b"SET plan_cache_mode = force_generic_plan")  # look-ups by key: planning costs more than they

    def written(self, values: Sequence[Any]) -> tuple[list[Any], list[bool]]:
        """The values for the server, and which of them are bytes as they are."""
        return (
            [_WRITTEN[type(value)](value) if type(value) in _WRITTEN else self._otherwise(value) for value in values],
            [type(value) in _BYTES for value in values],
        )

    def _otherwise(self, value: object) -> bytes:
        return cast(bytes, self.turner.dump_sequence([value], [PyFormat.TEXT])[0])

    def read(self, result: Any) -> list[tuple[Any, ...]]:
        """The rows of a result."""
        if not result.ntuples:
            return []
        self.turner.set_pgresult(result)
        return self.turner.load_rows(0, result.ntuples, tuple)


_KNOWN: WeakKeyDictionary[Raw, _Known] = WeakKeyDictionary()


def _known(raw: Raw) -> _Known:
    found = _KNOWN.get(raw)
    if found is None:
        found = _KNOWN[raw] = _Known(raw)
    return found


def raw_connection() -> Raw:
    """The psycopg connection under Django's, opened if need be."""
    wrapper = connections[DEFAULT_DB_ALIAS]
    if wrapper.connection is None:
        wrapper.ensure_connection()
    found = wrapper.connection
    return cast(Raw, getattr(found, "_connection", found))


@dataclass(slots=True)
class Reply:
    """A statement with its values, and the rows it will have brought once its batch has run."""

    sql: str = ""
    values: Sequence[Any] = ()
    rows: list[tuple[Any, ...]] = field(default_factory=list)

    def first(self) -> tuple[Any, ...] | None:
        """The first row, or None."""
        return self.rows[0] if self.rows else None


class Batch:
    """Statements to be sent together, in order; `%s` stands for a value. The first error ends it and is raised."""

    def __init__(self, raw: Raw) -> None:
        self._raw, self._asked, self._known = raw, list[Reply](), _known(raw)

    def add(self, sql: str, values: Sequence[Any] = ()) -> Reply:
        """Queue a statement; its rows are in the reply after `run`."""
        asked = Reply(sql, values)
        self._asked.append(asked)
        return asked

    def run(self) -> None:
        """Send all and wait for all answers; raises the psycopg error of the first statement that failed."""
        pgconn = self._raw.pgconn
        pgconn.enter_pipeline_mode()
        try:
            fresh = [self._send(asked) for asked in self._asked]
            pgconn.pipeline_sync()
            self._receive(fresh)
        finally:
            self._leave()

    def _leave(self) -> None:
        """Back to ordinary use; a connection interrupted in the middle is closed, for nobody could tell its answers."""
        try:
            self._raw.pgconn.exit_pipeline_mode()
        except psycopg.OperationalError:
            self._raw.close()

    def _send(self, asked: Reply) -> bool:
        """Queue one statement in libpq; says whether it is prepared with it."""
        known, pgconn = self._known, self._raw.pgconn
        name = known.names.get(asked.sql)
        fresh = name is None
        if name is None:
            name = known.names[asked.sql] = _new_name()
            pgconn.send_prepare(name, _numbered(asked.sql))
        pgconn.send_query_prepared(name, *known.written(asked.values))
        return fresh

    def _receive(self, fresh: list[bool]) -> None:
        failed, answers = None, self._answers()
        for asked, new in zip(self._asked, fresh, strict=True):
            for step in ("prepare", "execute") if new else ("execute",):
                result = next(answers)
                if result.status == ExecStatus.TUPLES_OK:
                    asked.rows = self._known.read(result)
                elif result.status in _FAILED:
                    failed = failed or error_from_result(result, self._raw.info.encoding)
                if step == "prepare" and result.status != ExecStatus.COMMAND_OK:
                    self._known.names.pop(asked.sql, None)
        next(answers)
        if failed is not None:
            raise failed

    def _answers(self) -> Iterator[Any]:
        """Each statement's result, and that of the closing sync."""
        pgconn, poll = self._raw.pgconn, self._known.poll
        if pgconn.flush():
            self._send_the_rest()
        while True:
            while pgconn.is_busy():
                poll.poll()
                pgconn.consume_input()
            if (result := pgconn.get_result()) is not None:
                yield result

    def _send_the_rest(self) -> None:
        """What does not go in one packet; the server may want to be read meanwhile."""
        pgconn, poll = self._raw.pgconn, select.poll()
        poll.register(pgconn.socket, select.POLLIN | select.POLLOUT)
        while pgconn.flush():
            poll.poll()
            pgconn.consume_input()


def ask(raw: Raw, sql: str, values: Sequence[Any] = ()) -> tuple[Any, ...] | None:
    """Run one statement; its first row, or None."""
    rows = ask_all(raw, sql, values)
    return rows[0] if rows else None


def ask_all(raw: Raw, sql: str, values: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
    """Run one statement, without a pipeline's ado; its rows."""
    known, pgconn = _known(raw), raw.pgconn
    name = known.names.get(sql)
    if name is None:
        name = _new_name()
        _must_be_well(raw, pgconn.prepare(name, _numbered(sql)))
        known.names[sql] = name
    result = pgconn.exec_prepared(name, *known.written(values))
    _must_be_well(raw, result)
    return known.read(result)


def _must_be_well(raw: Raw, result: Any) -> None:
    if result.status in _FAILED:
        if raw.pgconn.status == ConnStatus.BAD:
            raise psycopg.OperationalError(raw.pgconn.get_error_message())
        raise error_from_result(result, raw.info.encoding)


def _new_name() -> bytes:
    return f"goufu_{next(_NUMBERS)}".encode()


@cache
def _numbered(sql: str) -> bytes:
    """`%s` places as PostgreSQL writes them: $1, $2."""
    parts = sql.split("%s")
    return "".join(f"{part}${place}" if place < len(parts) else part for place, part in enumerate(parts, 1)).encode()
