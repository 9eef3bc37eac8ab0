"""The second round trip of an act: rows, entry, queue, clocks, messages, and the commit."""

import uuid
from dataclasses import dataclass
from typing import TYPE_CHECKING

from psycopg.types.json import Jsonb

from goufu.core.batch import Batch, Raw
from goufu.core.cases import Case
from goufu.core.clock import Moment
from goufu.core.entry import Sealed
from goufu.core.judge import Started, name_of, snake
from goufu.core.tables import table_of
from goufu.core.writes import Writes
from goufu.parties.holders import Holder

if TYPE_CHECKING:
    from goufu.core.perform import Call

ENTRY = """WITH queued AS (INSERT INTO core_queue (entry_id) VALUES (%s))
INSERT INTO core_entry (id, hash, act, case_kind, case_ref, thread, region, office, person, instant, turn, body,
 publish, withheld, private, key, request)
 VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s)"""
CLOCK = """INSERT INTO core_clock (id, kind, thread, case_ref, region, start, due, days, unit, rule, instrument,
article, standing,
 started_by) VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s)"""
MET = "UPDATE core_clock SET met_by = %s, met_on = %s WHERE thread = %s AND kind = ANY(%s) AND met_by IS NULL"
OWN = " AND case_ref = %s"
TOLD = """INSERT INTO core_message (id, organ, entry_id, case_ref, notice, values, at, read)
 VALUES (%s, %s, %s, %s, %s, %s, %s, false)"""


@dataclass(frozen=True)
class Written:
    """All that one act writes."""

    entry_id: int
    call: "Call"
    case: Case
    moment: Moment
    counted: Moment
    holder: Holder
    w: Writes
    sealed: Sealed
    started: list[Started]


def flush(raw: Raw, written: Written, last: str | None) -> None:
    """Send everything together, with `last` (the commit) at its end."""
    batch = Batch(raw)
    _rows(batch, written)
    _entry(batch, written)
    _clocks(batch, written)
    _messages(batch, written)
    if last:
        batch.add(last)
    batch.run()


def _rows(batch: Batch, written: Written) -> None:
    w = written.w
    if written.call.after:
        batch.add("SELECT set_config('goufu.act', %s, true)", [written.call.act.name])
    for row in w.added.values():
        table = table_of(type(row))
        batch.add(table.insert, table.values(row))
    for row in w.changed.values():
        table = table_of(type(row))
        batch.add(table.update, [*table.values(row), row.pk])
    for row in w.removed.values():
        batch.add(table_of(type(row)).remove, [row.pk])
    for sha256 in w.public_files:
        batch.add("UPDATE core_file SET public = true WHERE sha256 = %s", [sha256])


def _entry(batch: Batch, written: Written) -> None:
    act, case, call = written.call.act, written.case, written.call
    veiled = act.veils_doer
    batch.add(
        ENTRY,
        [
            written.entry_id,
            written.entry_id,
            written.sealed.hash,
            act.name,
            case.kind,
            case.ref,
            case.thread,
            case.region,
            "" if veiled else written.holder.office,
            None if veiled else written.holder.person,
            written.moment.instant,
            case.turn,
            written.sealed.body,
            act.public.at,
            act.public.at != "once",
            Jsonb(written.sealed.private),
            call.key_digest(),
            call.request_digest(),
        ],
    )


def _clocks(batch: Batch, written: Written) -> None:
    case = written.case
    if stopped := [snake(each.__name__) for each in written.call.act.stops]:
        met = [written.entry_id, written.counted.day, case.thread, stopped]
        batch.add(*((MET + OWN, [*met, case.ref]) if written.call.act.stops_own else (MET, met)))
    for each in written.started:
        due = each.due
        batch.add(
            CLOCK,
            [
                uuid.uuid4(),
                name_of(each.period),
                case.thread,
                case.ref,
                case.region,
                each.period.start,
                due.day,
                due.days,
                due.unit,
                due.rule,
                due.instrument,
                due.article,
                due.standing,
                written.entry_id,
            ],
        )


def _messages(batch: Batch, written: Written) -> None:
    for each in written.w.notices:
        batch.add(
            TOLD,
            [
                uuid.uuid4(),
                each.organ,
                written.entry_id,
                written.case.ref,
                written.call.act.name,
                Jsonb(dict(each.values)),
                written.moment.instant,
            ],
        )
