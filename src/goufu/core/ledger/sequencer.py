"""Numbers the entries and publishes them: the one process at a time that holds the advisory lock.

Two phases. First the database: what stands in the queue gets the next positions, in the order of entry ids (ids are
drawn under the case's lock, so no entry stands before an earlier one of its case). Then the files, which are derived:
whatever they lag behind the table is written, and a checkpoint signed over the root read back from disk.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import connection, transaction

from goufu.core import registry
from goufu.core.ledger.errors import LogForked
from goufu.core.ledger.merkle import HASH, WIDTH, Tree
from goufu.core.ledger.notes import Checkpoint, read_checkpoint, server_keys, sign_checkpoint
from goufu.core.ledger.tiles import Item, LogDamaged, LogFolder

LOCK = 0x676F_7566_7531
BATCH = 4096

_NUMBER = """
WITH taken AS (
  DELETE FROM core_queue WHERE entry_id IN (SELECT entry_id FROM core_queue ORDER BY entry_id LIMIT %s)
  RETURNING entry_id
), last AS (SELECT coalesce(max(position), -1) AS position FROM core_leaf)
INSERT INTO core_leaf (position, entry_id, hash)
SELECT last.position + row_number() OVER (ORDER BY e.id), e.id, e.hash
FROM taken JOIN core_entry e ON e.id = taken.entry_id, last
RETURNING position
"""
# An act publishes what was waiting for it: earlier entries of its thread (of its case, when it has no thread).
_UNVEILED = """
l.position >= %s AND e.thread = x.thread AND e.id < x.id
AND (e.publish = x.act OR (x.act, e.publish) IN (SELECT * FROM unnest(%s::text[], %s::text[])))
AND e.publish NOT IN ('once', 'never') AND (e.thread <> '' OR e.case_ref = x.case_ref)
"""
_UNVEIL = f"""
UPDATE core_entry e SET withheld = false FROM core_leaf l JOIN core_entry x ON x.id = l.entry_id
WHERE {_UNVEILED} AND e.withheld
"""  # noqa: S608 - made of our own constants
_REWRITTEN = f"""
SELECT DISTINCT old.position / {WIDTH} FROM core_leaf l JOIN core_entry x ON x.id = l.entry_id
JOIN core_entry e ON e.thread = x.thread JOIN core_leaf old ON old.entry_id = e.id
WHERE {_UNVEILED} AND old.position < %s ORDER BY 1
"""  # noqa: S608 - made of our own constants
_ITEMS = """
SELECT l.hash, CASE WHEN e.withheld THEN NULL ELSE e.body END
FROM core_leaf l LEFT JOIN core_entry e ON e.id = l.entry_id
WHERE l.position >= %s AND l.position < %s ORDER BY l.position
"""


def log_path() -> Path:
    """The folder that anybody may copy."""
    return Path(settings.GOUFU_DATA) / "log"


def sequence(limit: int = BATCH) -> int:
    """Number up to `limit` queued entries and publish them; returns how many were numbered.

    Returns 0 at once when another process is the sequencer. Raises LogForked when database and signed log part ways.
    """
    with _alone() as mine:
        if not mine:
            return 0
        numbered = _number(limit)
        publish(LogFolder(log_path()))
        return numbered


@contextmanager
def _alone() -> Iterator[bool]:
    mine = bool(_value("SELECT pg_try_advisory_lock(%s)", LOCK))
    try:
        yield mine
    finally:
        if mine:
            _value("SELECT pg_advisory_unlock(%s)", LOCK)


def _rows(sql: str, *values: int | list[str]) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        return list(cursor.fetchall())


def _value(sql: str, *values: int) -> Any:
    return _rows(sql, *values)[0][0]


def _in_place_of() -> tuple[list[str], list[str]]:
    """Acts, and beside each the act in whose place it is done."""
    pairs = [(act.name, other) for act in registry.ACTS.values() for other in act.stands_for]
    return [act for act, _ in pairs], [other for _, other in pairs]


def _number(limit: int) -> int:
    with transaction.atomic():
        positions = [row[0] for row in _rows(_NUMBER, limit)]
        if positions:
            with connection.cursor() as cursor:
                cursor.execute(_UNVEIL, [min(positions), *_in_place_of()])
    return len(positions)


def _items(start: int, end: int) -> list[Item]:
    found = [(bytes(leaf), None if body is None else bytes(body)) for leaf, body in _rows(_ITEMS, start, end)]
    if len(found) != end - start:
        raise LogForked(
            "Numbered entries are missing between the positions {start} and {end}.",
            start=start, end=end, cure="Restore the database.",
        )  # fmt: skip
    return found


def _all_items(size: int) -> Iterator[Item]:
    for start in range(0, size, BATCH):
        yield from _items(start, min(size, start + BATCH))


def publish(folder: LogFolder) -> Checkpoint:
    """Bring the files up to the table and return the checkpoint they end with. Only the sequencer calls this."""
    folder.publish_keys(server_keys().public())
    point = signed_checkpoint(folder) or _seal(folder, 0, 0, Tree(folder, 0).root())
    total = int(_value("SELECT coalesce(max(position) + 1, 0) FROM core_leaf"))
    if point.size > total:
        raise LogForked(
            "The log in {folder} is signed for {signed} entries and the database has numbered {total}.",
            folder=folder.path, signed=point.size, total=total,
            cure="Restore the newer database; or put that log and its keys away and begin a new one.",
        )  # fmt: skip
    if point.size < total:
        _check(folder, point)
        _rewrite(folder, point.size)
    for start in range(point.size, total, BATCH):
        end = min(total, start + BATCH)
        point = _seal(folder, start, end, folder.append(start, _items(start, end)))
    return point


def _seal(folder: LogFolder, old: int, new: int, root: bytes) -> Checkpoint:
    point = sign_checkpoint(server_keys().checkpoint, new, root)
    folder.seal(point.note, old, new)
    return point


def _check(folder: LogFolder, point: Checkpoint) -> None:
    """Before anything is built on the files: they must give the signed root, and end as the table does."""
    start = max(0, point.size - 1) // WIDTH * WIDTH
    try:
        sound = Tree(folder, point.size).root() == point.root and _tail_agrees(folder, start, point.size)
    except LogDamaged:
        sound = False
    if not sound:
        remake(folder, point)


def _tail_agrees(folder: LogFolder, start: int, size: int) -> bool:
    if size == 0:
        return True
    folder.bodies(start // WIDTH, size - start)
    leaves = b"".join(leaf for leaf, _ in _items(start, size))
    return folder.hashes(0, start // WIDTH, len(leaves) // HASH) == leaves


def remake(folder: LogFolder, point: Checkpoint) -> None:
    """Write all tiles and bundles under a checkpoint anew from the database; LogForked when they give another root."""
    _, root = folder.remake(_all_items(point.size))
    if root != point.root:
        raise LogForked(
            "The database gives another root over its first {size} entries than the one this server has signed.",
            size=point.size,
            cure="Restore the database; goufu audit names what differs.",
        )


def remake_log() -> Checkpoint | None:
    """Write the whole folder anew under its checkpoint; None when another process is at work on it."""
    with _alone() as mine:
        if not mine:
            return None
        folder = LogFolder(log_path())
        if point := signed_checkpoint(folder):
            remake(folder, point)
        return publish(folder)


def _rewrite(folder: LogFolder, size: int) -> None:
    """Write the published bundles again that hold bodies which newer entries have made public."""
    for (number,) in _rows(_REWRITTEN, size, *_in_place_of(), size):
        start = int(number) * WIDTH
        folder.write_bundle(int(number), [body for _, body in _items(start, min(size, start + WIDTH))])


def signed_checkpoint(folder: LogFolder) -> Checkpoint | None:
    """The checkpoint on disk, or None before the first; raises BrokenCheckpoint when it is not ours."""
    note = folder.read("checkpoint")
    return None if note is None else read_checkpoint(note, server_keys().checkpoint)
