"""The first round trip of an act: everything it must know under its locks, asked in one pipeline.

The case is locked before the statements that look for the same hand, the key and the settlements, and each statement
takes its own snapshot: so they see what the act that held the lock before has written.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
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


ONE_BY_ONE = (
    "SELECT pg_advisory_xact_lock(hashtextextended(person_id || ({thread}), 0)) FROM parties_tenure WHERE id = %s"
)
"""One person's acts in one thread that must be kept apart wait for each other, on whatever cases they are. It is the
first lock an act takes, so that nobody who holds a case waits for it.
"""
DONE = "SELECT id, request FROM core_entry WHERE key = %s"
_DOERS = """ARRAY(SELECT act || ' ' || person FROM core_entry
 WHERE act = ANY(%s) AND person IS NOT NULL AND thread <> '' AND thread = ({thread}))"""
_SETTLED = """ARRAY(SELECT question FROM core_settlement
 WHERE thread <> '' AND decision = 'go_on' AND thread = ({thread}))"""
_NONE = "'{{}}'::text[]"
_FACTS = f"""SELECT nextval('core_entry_id'), coalesce((SELECT last FROM core_serial WHERE name = 'overlay'), 0),
 {{doers}}, {{settled}}, h.*
 FROM (SELECT set_config('goufu.act', %s, true)) act LEFT JOIN ({HOLDER_SQL}) h ON true"""
"""What must be known under the locks, of one moment. The entry's number is drawn here, so that the entries of a case
are numbered in their order.
"""


@dataclass(frozen=True)
class Wanted:
    """What an act needs held: its name, who, the case to change, the key, the acts its doer may not have done.

    `under` is the parent of a case that is being opened: kind and reference; `one_by_one` says whether the same hand is
    looked for, here or in an act that looks for this one; `may_be_settled` whether the act asks anything on which
    somebody could have decided.
    """

    act: str
    tenure: UUID
    case_type: type[Case]
    ref: str | None
    key: bytes | None
    apart: Sequence[str]
    under: tuple[type[Case], str] | None
    one_by_one: bool = False
    may_be_settled: bool = True


def hold(raw: Raw, wanted: Wanted, begin: Sequence[str] = ()) -> Held:
    """Lock the case and read what the checks need; what begins the transaction goes first, in the same round trip."""
    table, under, ref, batch = table_of(wanted.case_type), wanted.under, wanted.ref, Batch(raw)
    source, thread_ref = (table, ref) if under is None else (table_of(under[0]), under[1])
    one_by_one, facts = _statements(source.name, apart=bool(wanted.apart), settled=wanted.may_be_settled)
    for statement in begin:
        batch.add(statement)
    if wanted.one_by_one and thread_ref:
        batch.add(one_by_one, [thread_ref, wanted.tenure])
    case = batch.add(f"{table.select} WHERE ref = %s FOR UPDATE", [ref]) if ref else Reply()
    parent = batch.add(f"{source.select} WHERE ref = %s FOR SHARE", [under[1]]) if under else Reply()
    done = batch.add(DONE, [wanted.key]) if wanted.key else Reply()
    apart = [list(wanted.apart), thread_ref] if wanted.apart else []
    settled = [thread_ref] if wanted.may_be_settled else []
    known = batch.add(facts, [*apart, *settled, wanted.act, wanted.tenure])
    batch.run()
    entry_id, overlay, doers, settlements, *holder = known.rows[0]
    return Held(
        _holder(holder),
        _read(table, case),
        _done(done.first()),
        frozenset((act, UUID(person)) for act, person in map(str.split, doers)),
        frozenset(settlements),
        entry_id,
        overlay,
        _read(source, parent),
    )


@cache
def _statements(source: str, *, apart: bool, settled: bool) -> tuple[str, str]:
    """Both statements about the thread of a case in this table; what is not wanted is not looked for."""
    thread = f'SELECT thread FROM "{source}" WHERE ref = %s'
    facts = _FACTS.format(doers=_DOERS if apart else _NONE, settled=_SETTLED if settled else _NONE)
    return ONE_BY_ONE.format(thread=thread), facts.format(thread=thread)


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


def _holder(record: Sequence[Any]) -> Holder | None:
    if record[0] is None:
        return None
    tenure, person, office, title_zh, title_en, roles, *rest = record
    return Holder(tenure, person, office, title_zh, title_en, frozenset(roles), *rest)


def _done(record: Sequence[Any] | None) -> Done | None:
    return Done(record[0], bytes(record[1])) if record else None
