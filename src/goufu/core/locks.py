"""The first round trip of an act: everything it must know under its locks, asked in one pipeline.

The case is locked before the statements that look for the same hand, the key and the settlements, and each statement
takes its own snapshot: so they see what the act that held the lock before has written.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, cast
from uuid import UUID

from goufu.core.batch import Batch, Raw, Reply
from goufu.core.cases import Case
from goufu.core.tables import Table, table_of
from goufu.parties.holders import HOLDER_SQL, Holder


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


DOERS = (
    "SELECT act, person FROM core_entry"
    " WHERE act = ANY(%s) AND person IS NOT NULL AND thread <> '' AND thread = ({thread})"
)
SETTLED = "SELECT question FROM core_settlement WHERE thread <> '' AND decision = 'go_on' AND thread = ({thread})"
DONE = "SELECT id, request FROM core_entry WHERE key = %s"
NUMBER = (
    "SELECT nextval('core_entry_id'), coalesce((SELECT last FROM core_serial WHERE name = 'overlay'), 0),"
    " set_config('goufu.act', %s, true)"
)
"""The entry's number is drawn under the case's lock, so that the entries of a case are numbered in their order."""


@dataclass(frozen=True)
class Wanted:
    """What an act needs held: its name, who, the case to change, the key, the acts its doer may not have done.

    `under` is the parent of a case that is being opened: kind and reference; `may_be_settled` says whether the act asks
    anything on which somebody could have decided.
    """

    act: str
    tenure: UUID
    case_type: type[Case]
    ref: str | None
    key: bytes | None
    apart: Sequence[str]
    under: tuple[type[Case], str] | None
    may_be_settled: bool = True


def hold(raw: Raw, wanted: Wanted, begin: Sequence[str] = ()) -> Held:
    """Lock the case and read what the checks need; what begins the transaction goes first, in the same round trip."""
    table, under, ref, batch = table_of(wanted.case_type), wanted.under, wanted.ref, Batch(raw)
    source, thread_ref = (table, ref) if under is None else (table_of(under[0]), under[1])
    thread = f'SELECT thread FROM "{source.name}" WHERE ref = %s'
    for statement in begin:
        batch.add(statement)
    who = batch.add(HOLDER_SQL, [wanted.tenure])
    case = batch.add(f"{table.select} WHERE ref = %s FOR UPDATE", [ref]) if ref else Reply()
    parent = batch.add(f"{source.select} WHERE ref = %s FOR SHARE", [under[1]]) if under else Reply()
    done = batch.add(DONE, [wanted.key]) if wanted.key else Reply()
    doers = batch.add(DOERS.format(thread=thread), [list(wanted.apart), thread_ref]) if wanted.apart else Reply()
    settled = batch.add(SETTLED.format(thread=thread), [thread_ref]) if wanted.may_be_settled else Reply()
    number = batch.add(NUMBER, [wanted.act])
    batch.run()
    entry_id, overlay, _ = number.rows[0]
    return Held(
        _holder(who.first()),
        _read(table, case),
        _done(done.first()),
        frozenset((act, person) for act, person in doers.rows),
        frozenset(row[0] for row in settled.rows),
        entry_id,
        overlay,
        _read(source, parent),
    )


def _read(table: Table, reply: Reply) -> Case | None:
    record = reply.first()
    return cast(Case, table.read(record)) if record else None


def share(raw: Raw, cases: Iterable[tuple[type[Case], str]]) -> None:
    """Keep other cases as they are until the act is done."""
    wanted, batch = list(cases), Batch(raw)
    for case_type, ref in wanted:
        batch.add(f'SELECT id FROM "{table_of(case_type).name}" WHERE ref = %s FOR SHARE', [ref])
    if wanted:
        batch.run()


def _holder(record: Sequence[Any] | None) -> Holder | None:
    if record is None:
        return None
    tenure, person, office, title_zh, title_en, roles, *rest = record
    if isinstance(roles, str | bytes):
        roles = json.loads(roles)
    return Holder(tenure, person, office, title_zh, title_en, frozenset(roles), *rest)


def _done(record: Sequence[Any] | None) -> Done | None:
    return Done(record[0], bytes(record[1])) if record else None
