"""The statements of the roll-up: sums go in, areas are added up, differences come out."""

from collections.abc import Collection, Iterable, Mapping
from typing import Any

from django.db import connection

from goufu.core.rollup.shares import Key, Sum

COVERAGE = "coverage"
"""The figure that says of how much of a division's purchasing the records tell: on the platform, out of all known."""
ENOUGH_BP = 8_000
"""From which share on, in basis points, enough is known of a division: the same as evidence rules ask for at first."""

_PENDING = """
SELECT e.region, e.thread, e.body FROM core_entry e WHERE e.id IN (
  SELECT entry_id FROM core_queue UNION ALL SELECT entry_id FROM core_leaf WHERE position > %s) ORDER BY e.id
"""
_LAST = "SELECT coalesce(max(position), -1) FROM core_leaf"
_ANY_PENDING = "SELECT EXISTS (SELECT 1 FROM core_queue) OR EXISTS (SELECT 1 FROM core_leaf WHERE position > %s)"
_PUT = """
INSERT INTO core_owncell (region, family, figure, year, value, out_of, records)
SELECT * FROM unnest(%s::text[], %s::text[], %s::text[], %s::int[], %s::bigint[], %s::bigint[], %s::int[])
"""
_TAKE = "DELETE FROM core_owncell WHERE family = %s AND region = ANY(%s)"
_OWN = "SELECT region, figure, year, value, out_of, records FROM core_owncell WHERE family = %s AND region = ANY(%s)"
_ALL_OWN = "SELECT region, figure, year, value, out_of, records FROM core_owncell"
_FIGURES = "SELECT DISTINCT figure FROM core_owncell WHERE region = ANY(%s) AND year = ANY(%s)"
_SUM = """
INSERT INTO core_areacell
  (area, figure, year, value, out_of, records, known_value, known_out_of, known_records)
SELECT a.area, o.figure, o.year, sum(o.value), sum(o.out_of), sum(o.records),
  coalesce(sum(o.value) FILTER (WHERE k.id IS NOT NULL), 0),
  coalesce(sum(o.out_of) FILTER (WHERE k.id IS NOT NULL), 0),
  coalesce(sum(o.records) FILTER (WHERE k.id IS NOT NULL), 0)
FROM core_owncell o
CROSS JOIN LATERAL (
  SELECT DISTINCT unnest(ARRAY[left(o.region, 2) || '0000', left(o.region, 4) || '00', o.region])
) AS a (area)
LEFT JOIN core_owncell k
  ON k.figure = %s AND k.region = o.region AND k.year = o.year AND k.value * 10000 >= %s * k.out_of
"""
_SUM_SOME = (
    _SUM + " WHERE o.figure = ANY(%s) AND o.year = ANY(%s) AND a.area = ANY(%s) GROUP BY a.area, o.figure, o.year"
)
_SUM_ALL = _SUM + " GROUP BY a.area, o.figure, o.year"
_DROP = "DELETE FROM core_areacell WHERE figure = ANY(%s) AND year = ANY(%s) AND area = ANY(%s)"
_EMPTY = "TRUNCATE core_owncell, core_areacell"
_STAND = """
INSERT INTO core_rolledto (id, position, day, families) VALUES (1, %s, %s, %s)
ON CONFLICT (id) DO UPDATE SET position = excluded.position, day = excluded.day, families = excluded.families
"""
_LOCK = "SELECT pg_advisory_xact_lock(%s)"
_TRY = "SELECT pg_try_advisory_xact_lock(%s)"
LOCK = 0x676F_7566_7532


def run(sql: str, *values: Any) -> None:
    """A statement that brings nothing."""
    with connection.cursor() as cursor:
        cursor.execute(sql, values)


def rows(sql: str, *values: Any) -> list[tuple[Any, ...]]:
    """What a statement brings."""
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        return list(cursor.fetchall())


def alone() -> None:
    """Wait until nobody else refreshes; held until the transaction ends."""
    run(_LOCK, LOCK)


def alone_now() -> bool:
    """The same without waiting: False where somebody else refreshes."""
    return bool(rows(_TRY, LOCK)[0][0])


def last_position() -> int:
    """The newest position of the log."""
    return int(rows(_LAST)[0][0])


def pending(position: int) -> list[tuple[str, str, bytes]]:
    """Division, thread and body of the entries after a position, those not numbered yet among them.

    One statement sees one state of queue and log, so that no entry is missed between them.
    """
    return [(region, thread, bytes(body)) for region, thread, body in rows(_PENDING, position)]


def any_pending(position: int) -> bool:
    """Whether there are any."""
    return bool(rows(_ANY_PENDING, position)[0][0])


def empty() -> None:
    """Forget every sum."""
    run(_EMPTY)


def put(family: str, sums: Mapping[Key, Sum]) -> None:
    """Write sums of a family."""
    if not sums:
        return
    keys = list(sums)
    columns: list[list[Any]] = [
        [region for region, _, _ in keys], [family] * len(keys), [figure for _, figure, _ in keys],
        [year for _, _, year in keys], [sums[key].value for key in keys], [sums[key].out_of for key in keys],
        [sums[key].records for key in keys],
    ]  # fmt: skip
    run(_PUT, *columns)


def replace(family: str, regions: Collection[str], sums: Mapping[Key, Sum]) -> None:
    """Write a family's sums of some divisions in the place of those that stand there."""
    run(_TAKE, family, list(regions))
    put(family, sums)


def own(family: str, regions: Collection[str]) -> dict[Key, Sum]:
    """A family's sums of some divisions as they stand."""
    return _sums(rows(_OWN, family, list(regions)))


def all_own() -> dict[Key, Sum]:
    """Every sum of a division's own records as it stands."""
    return _sums(rows(_ALL_OWN))


def figures_of(regions: Collection[str], year_numbers: Collection[int]) -> list[str]:
    """The figures that some divisions have in some years."""
    return [figure for (figure,) in rows(_FIGURES, list(regions), list(year_numbers))]


def add_up(figures: Collection[str], year_numbers: Collection[int], areas: Collection[str]) -> None:
    """Sum some figures of some years over areas anew."""
    chosen = (list(figures), list(year_numbers), list(areas))
    run(_DROP, *chosen)
    run(_SUM_SOME, COVERAGE, ENOUGH_BP, *chosen)


def add_up_all() -> None:
    """Sum everything over every area; the table must be empty."""
    run(_SUM_ALL, COVERAGE, ENOUGH_BP)
    run("ANALYZE core_owncell, core_areacell")


def stand(position: int, day: Any, families: str) -> None:
    """Write down up to where the roll-up stands."""
    run(_STAND, position, day, families)


def _sums(found: Iterable[tuple[Any, ...]]) -> dict[Key, Sum]:
    return {(region, figure, year): Sum(*rest) for region, figure, year, *rest in found}
