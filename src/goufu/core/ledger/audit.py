"""Compares the database with the record: what was changed, added or removed behind the acts' back is named.

Entries are read in the order of their ids; the last fingerprint of each row is kept and compared with the row as it
stands. All is read in one snapshot, so acts may go on meanwhile.
"""

import json
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from django.db import connection, transaction

from goufu.core.ledger.commitments import canonical_value, commitment, fingerprint
from goufu.core.ledger.merkle import WIDTH, Growth, Tree, grow, leaf_hash
from goufu.core.ledger.sequencer import log_path, signed_checkpoint
from goufu.core.ledger.tiles import LogFolder

JSON_TYPES = {114, 3802}
"""PostgreSQL's type numbers of json and jsonb."""

_ENTRIES = """
SELECT e.id, e.hash, e.body, e.private, e.act, e.case_ref, e.case_kind, e.thread, e.region, e.office, e.turn,
 l.hash, q.entry_id IS NOT NULL
FROM core_entry e LEFT JOIN core_leaf l ON l.entry_id = e.id LEFT JOIN core_queue q ON q.entry_id = e.id ORDER BY e.id
"""
_IN_BODY = ("act", "case", "kind", "thread", "region", "office", "turn")
_COLUMNS = ("act", "case_ref", "case_kind", "thread", "region", "office", "turn")


@dataclass(frozen=True)
class Finding:
    """Something that no act explains.

    `columns` are the columns of which at least one differs (a fingerprint does not tell which), `entry` the hash of the
    entry that wrote the row last, `why` one of: changed, missing, unwritten, removed, unknown_columns (of a row); body,
    chain, leaf, unnumbered, private, root (of the record itself).
    """

    table: str
    key: str
    columns: tuple[str, ...]
    entry: str | None
    why: str

    def as_json(self) -> dict[str, Any]:
        """`{table, key, columns, entry, why}`."""
        return {
            "table": self.table, "key": self.key, "columns": list(self.columns), "entry": self.entry, "why": self.why,
        }  # fmt: skip


@dataclass(frozen=True)
class Proof:
    """What the record last said of a row."""

    columns: str
    fingerprint: str | None
    entry: str


class Record:
    """The record read so far: the last proof of every row, and the last entry of every case."""

    def __init__(self) -> None:
        self.rows: dict[str, dict[str, Proof]] = {}
        self._last: dict[str, str] = {}

    def take(self, record: tuple[Any, ...]) -> Iterator[Finding]:
        """Read one entry; yields what is wrong with the entry itself."""
        number, digest, body, private = record[0], bytes(record[1]), bytes(record[2]), record[3]
        written = json.loads(body)
        faults = {
            "body": leaf_hash(body) != digest,
            "chain": written["prev"] != self._last.get(written["case"], ""),
            "leaf": record[11] is not None and bytes(record[11]) != digest,
            "unnumbered": record[11] is None and not record[12],
        }
        for why, wrong in faults.items():
            if wrong:
                yield Finding("core_entry", str(number), ("body", "hash"), digest.hex(), why)
        yield from _copies(str(number), digest.hex(), written, record[4:11])
        yield from _private(str(number), digest.hex(), written, json.loads(private))
        self._keep(written, digest.hex())

    def _keep(self, written: dict[str, Any], entry: str) -> None:
        self._last[written["case"]] = entry
        for row in written["rows"]:
            self.rows.setdefault(row["table"], {})[row["key"]] = Proof(row["columns"], row["fingerprint"], entry)


def _copies(number: str, entry: str, written: dict[str, Any], copies: Iterable[Any]) -> Iterator[Finding]:
    """The columns beside the body repeat it."""
    for name, column, copy in zip(_IN_BODY, _COLUMNS, copies, strict=True):
        if written.get(name, copy) != copy:
            yield Finding("core_entry", number, (column,), entry, "changed")


def _private(number: str, entry: str, written: dict[str, Any], private: dict[str, Any]) -> Iterator[Finding]:
    """Values that are kept must still open their commitments; erased ones have neither value nor salt."""
    for name, held in private.get("fields", {}).items():
        if "salt" in held and commitment(bytes.fromhex(held["salt"]), held.get("value")) != written["commitments"].get(
            name
        ):
            yield Finding("core_entry", number, (f"private.{name}",), entry, "private")


def audit(tables: Iterable[tuple[str, str]]) -> list[Finding]:
    """Everything that no act explains, in the given tables (name, key column) and in the record itself."""
    point = signed_checkpoint(LogFolder(log_path()))
    with _one_snapshot():
        record = Record()
        findings = [finding for entry in _read(_ENTRIES) for finding in record.take(entry)]
        if point is not None and _root(point.size) != point.root:
            findings.append(Finding("core_leaf", "*", ("hash",), None, "root"))
        sets = {name: tuple(json.loads(columns)) for name, columns in _read("SELECT id, columns FROM core_columnset")}
        for table, key in tables:
            findings.extend(_compare(table, key, record.rows.pop(table, {}), sets))
        for table, proofs in record.rows.items():
            findings.extend(_missing(table, proofs, sets))
    return findings


@contextmanager
def _one_snapshot() -> Iterator[None]:
    """All reads see one state of the database; inside a caller's transaction, that transaction's."""
    with transaction.atomic():
        if len(connection.savepoint_ids) == 0:
            with connection.cursor() as cursor:
                cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        yield


def _read(sql: str) -> Iterator[tuple[Any, ...]]:
    with connection.chunked_cursor() as cursor:
        cursor.execute(sql)
        yield from cursor


class _Memory:
    """Hash tiles in memory."""

    def __init__(self) -> None:
        self.tiles: Growth = {}

    def hashes(self, level: int, number: int, width: int) -> bytes:
        return self.tiles[level, number][: width * 32]


def _root(size: int) -> bytes | None:
    """The root over the table's first `size` leaves; None when there are fewer, or a position is left out."""
    memory, count, batch = _Memory(), 0, list[bytes]()
    for position, leaf in _read(f"SELECT position, hash FROM core_leaf WHERE position < {size} ORDER BY position"):  # noqa: S608
        if position != count + len(batch):
            return None
        batch.append(bytes(leaf))
        if len(batch) == WIDTH:
            memory.tiles |= grow(memory, count, batch)
            count, batch = count + WIDTH, []
    memory.tiles |= grow(memory, count, batch)
    return Tree(memory, size).root() if count + len(batch) == size else None


def _compare(table: str, key: str, proofs: dict[str, Proof], sets: dict[str, tuple[str, ...]]) -> Iterator[Finding]:
    """One table's rows against their last proofs."""
    with connection.chunked_cursor() as cursor:
        cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")  # noqa: S608 - the name comes from a model
        names = _names(cursor)
        for values in cursor:
            row = {
                name: json.loads(value) if parse and value else value
                for (name, parse), value in zip(names, values, strict=True)
            }
            found = str(row[key])
            why, proof = _judge(row, proofs.pop(found, None), sets)
            if why:
                yield _finding(table, found, proof, sets, why)
    yield from _missing(table, proofs, sets)


def _names(cursor: Any) -> list[tuple[str, bool]]:
    """The columns' names, and whether the driver hands them out as JSON text."""
    return [(column.name, column.type_code in JSON_TYPES) for column in cursor.description]


def _judge(
    row: dict[str, Any], proof: Proof | None, sets: dict[str, tuple[str, ...]]
) -> tuple[str | None, Proof | None]:
    if proof is None:
        return "unwritten", None
    if proof.fingerprint is None:
        return "removed", proof
    columns = sets.get(proof.columns)
    if columns is None or not row.keys() >= set(columns):
        return "unknown_columns", proof
    covered = {name: canonical_value(row[name]) for name in columns}
    return None if fingerprint(bytes(row["grain"]), covered) == proof.fingerprint else "changed", proof


def _finding(table: str, key: str, proof: Proof | None, sets: dict[str, tuple[str, ...]], why: str) -> Finding:
    columns = sets.get(proof.columns, ()) if proof else ()
    return Finding(table, key, columns, proof.entry if proof else None, why)


def _missing(table: str, proofs: dict[str, Proof], sets: dict[str, tuple[str, ...]]) -> Iterator[Finding]:
    for key, proof in proofs.items():
        if proof.fingerprint is not None:
            yield _finding(table, key, proof, sets, "missing")
