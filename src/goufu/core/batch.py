"""Statements that travel together: one packet to the server, one answer back, each statement prepared once.

psycopg's own pipeline hands every statement to the network by itself, and the server wakes for each; on a small machine
those wakes cost more than the statements. Here libpq's pipeline mode is used directly: everything is queued, then sent,
then read. While waiting, other threads run. Values go as text (bytes as they are) with types left to the server, so
that one text is one prepared statement.
"""

import select
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import count
from typing import Any, cast
from weakref import WeakKeyDictionary

import psycopg
from django.db import DEFAULT_DB_ALIAS, connections
from psycopg.adapt import PyFormat, Transformer
from psycopg.errors import error_from_result
from psycopg.pq import ExecStatus

Raw = psycopg.Connection[Any]
_NUMBERS = count()
_BYTES = (bytes, memoryview)
_FAILED = {ExecStatus.FATAL_ERROR, ExecStatus.BAD_RESPONSE}


class _Known:
    """What is kept for a connection: the statements it holds prepared, by their text, and what turns values about."""

    def __init__(self, raw: Raw) -> None:
        self.names: dict[str, bytes] = {}
        self.turner = Transformer(raw)


_KNOWN: WeakKeyDictionary[Raw, _Known] = WeakKeyDictionary()


def raw_connection() -> Raw:
    """The psycopg connection under Django's, opened if need be."""
    wrapper = connections[DEFAULT_DB_ALIAS]
    if wrapper.connection is None:
        wrapper.ensure_connection()
    found = wrapper.connection
    return cast(Raw, getattr(found, "_connection", found))


@dataclass
class Reply:
    """The rows a statement will have brought once its batch has run."""

    rows: list[tuple[Any, ...]] = field(default_factory=list)

    def first(self) -> tuple[Any, ...] | None:
        """The first row, or None."""
        return self.rows[0] if self.rows else None


@dataclass(frozen=True)
class _Asked:
    sql: str
    values: Sequence[Any]
    reply: Reply


class Batch:
    """Statements to be sent together, in order; `%s` stands for a value. The first error ends it and is raised."""

    def __init__(self, raw: Raw) -> None:
        self._raw, self._asked = raw, list[_Asked]()
        known = _KNOWN.get(raw)
        if known is None:
            known = _KNOWN[raw] = _Known(raw)
        self._names, self._turner = known.names, known.turner

    def add(self, sql: str, values: Sequence[Any] = ()) -> Reply:
        """Queue a statement; its rows are in the reply after `run`."""
        asked = _Asked(sql, values, Reply())
        self._asked.append(asked)
        return asked.reply

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

    def _send(self, asked: _Asked) -> bool:
        """Queue one statement in libpq; says whether it is prepared with it."""
        pgconn = self._raw.pgconn
        name = self._names.get(asked.sql)
        fresh = name is None
        if name is None:
            name = f"goufu_{next(_NUMBERS)}".encode()
            self._names[asked.sql] = name
            pgconn.send_prepare(name, _numbered(asked.sql))
        values, formats = self._dumped(asked.values)
        pgconn.send_query_prepared(name, values, formats)
        return fresh

    def _dumped(self, values: Sequence[Any]) -> tuple[list[Any], list[int]]:
        binary = [isinstance(value, _BYTES) for value in values]
        wanted = [PyFormat.BINARY if each else PyFormat.TEXT for each in binary]
        return list(self._turner.dump_sequence(values, wanted)), [int(each) for each in binary]

    def _receive(self, fresh: list[bool]) -> None:
        failed, answers = None, self._answers()
        for asked, new in zip(self._asked, fresh, strict=True):
            for step in ("prepare", "execute") if new else ("execute",):
                result = next(answers)
                if result.status in _FAILED:
                    failed = failed or error_from_result(result, self._raw.info.encoding)
                if step == "prepare" and result.status != ExecStatus.COMMAND_OK:
                    self._names.pop(asked.sql, None)
                if result.status == ExecStatus.TUPLES_OK:
                    asked.reply.rows = self._loaded(result)
        next(answers)
        if failed is not None:
            raise failed

    def _loaded(self, result: Any) -> list[tuple[Any, ...]]:
        if not result.ntuples:
            return []
        self._turner.set_pgresult(result)
        return self._turner.load_rows(0, result.ntuples, tuple)

    def _answers(self) -> Iterator[Any]:
        """Each statement's result, and that of the closing sync."""
        pgconn = self._raw.pgconn
        poll = select.poll()
        poll.register(pgconn.socket, select.POLLIN)
        while pgconn.flush():
            poll.modify(pgconn.socket, select.POLLIN | select.POLLOUT)
            poll.poll()
            pgconn.consume_input()
        poll.modify(pgconn.socket, select.POLLIN)
        while True:
            while pgconn.is_busy():
                poll.poll()
                pgconn.consume_input()
            if (result := pgconn.get_result()) is not None:
                yield result


def ask(raw: Raw, sql: str, values: Sequence[Any] = ()) -> tuple[Any, ...] | None:
    """Run one statement; its first row, or None."""
    batch = Batch(raw)
    reply = batch.add(sql, values)
    batch.run()
    return reply.first()


@cache
def _numbered(sql: str) -> bytes:
    """`%s` places as PostgreSQL writes them: $1, $2."""
    parts = sql.split("%s")
    return "".join(f"{part}${place}" if place < len(parts) else part for place, part in enumerate(parts, 1)).encode()
