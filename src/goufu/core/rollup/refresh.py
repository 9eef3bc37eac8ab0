"""Bring the roll-up up to date: only what acts have touched is told anew, and it then equals a full recomputation.

Which figures an act can have moved is read from its entry: the tables and keys of the rows it wrote. A new day, or
another set of figures, has everything told anew, for what is overdue today was not yesterday.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from uuid import UUID

from django.db import transaction

from goufu.base.regions import NATION, chain
from goufu.core.models import RunningClock
from goufu.core.rollup import tables
from goufu.core.rollup.models import AreaCell, RolledTo
from goufu.core.rollup.shares import Counted, Key, Scope, Sum, families, part_of, years
from goufu.store.rows import Row

YEARS = 10
"""How many years are kept: the one that runs and those before it."""
Touched = dict[str, set[UUID]]
Dirty = dict[str, set[str]]


def scope_of(day: date) -> Scope:
    """All divisions, in the years that are kept."""
    return Scope(years(day.year - YEARS + 1, day))


def refresh(day: date, *, wait: bool = True) -> bool:
    """Take in what acts have done since; says whether there was anything.

    Without `wait` it leaves the work to whoever is at it: a page then shows what stands, with its day.
    """
    before = RolledTo.objects.first()
    if not _behind(before, day):
        return False
    with transaction.atomic():
        if wait or before is None:
            tables.alone()
        elif not tables.alone_now():
            return False
        stands = RolledTo.objects.first()
        if stands is None or _of_another_time(stands, day):
            _build(day)
        else:
            _catch_up(stands, day)
    return True


def stands_on(day: date) -> date:
    """The civil day as of which the roll-up stands, after taking in what can be taken in at once."""
    refresh(day, wait=False)
    return RolledTo.objects.get().day


def rebuild(day: date) -> None:
    """Make the whole roll-up anew from the record."""
    with transaction.atomic():
        tables.alone()
        _build(day)


def recompute(day: date) -> dict[Key, Sum]:
    """Every sum of every division, from the record and not from the roll-up."""
    found: dict[Key, Sum] = {}
    for each in families().values():
        found |= each.tally(scope_of(day))
    return found


Line = tuple[str, str, int, int, int, int, int, int, int]


def areas_of(own: dict[Key, Sum]) -> set[Line]:
    """What the sums of the divisions add up to for the areas they lie in: the rows that must then stand."""
    known = {
        (region, year) for (region, figure, year), each in own.items() if figure == tables.COVERAGE and _enough(each)
    }
    every: dict[Key, Sum] = defaultdict(Sum)
    some: dict[Key, Sum] = defaultdict(Sum)
    for (region, figure, year), each in own.items():
        for area in _around(region):
            every[area, figure, year] += each
            some[area, figure, year] += each if (region, year) in known else Sum()
    return {
        (*key, each.value, each.out_of, each.records, some[key].value, some[key].out_of, some[key].records)
        for key, each in every.items()
    }


def agrees(day: date) -> bool:
    """Whether the roll-up, as it stands, is exactly what a full recomputation gives."""
    own = recompute(day)
    columns = ("value", "out_of", "records", "known_value", "known_out_of", "known_records")
    standing = set(AreaCell.objects.values_list("area", "figure", "year", *columns))
    return tables.all_own() == own and standing == areas_of(own)


def _behind(stands: RolledTo | None, day: date) -> bool:
    return stands is None or _of_another_time(stands, day) or tables.any_pending(stands.position)


def _of_another_time(stands: RolledTo, day: date) -> bool:
    return stands.day != day or stands.families != _named()


def _named() -> str:
    return " ".join(sorted(families()))


def _build(day: date) -> None:
    position = tables.last_position()
    tables.empty()
    for name, family in families().items():
        tables.put(name, family.tally(scope_of(day)))
    tables.add_up_all()
    tables.stand(position, day, _named())


def _catch_up(stands: RolledTo, day: date) -> None:
    position = tables.last_position()
    entries = tables.pending(stands.position)
    for name, regions in _dirty(entries).items():
        _tell_anew(families()[name], regions, day)
    tables.stand(position, day, stands.families)


def _tell_anew(family: Counted, regions: set[str], day: date) -> None:
    before, now = tables.own(family.supplies, regions), family.tally(part_of(scope_of(day), regions))
    changed = {key for key in before.keys() | now.keys() if before.get(key) != now.get(key)}
    if not changed:
        return
    tables.replace(family.supplies, regions, now)
    areas = {area for region, _, _ in changed for area in _around(region)}
    tables.add_up({figure for _, figure, _ in changed}, {year for _, _, year in changed}, areas)
    if family.supplies == tables.COVERAGE:
        _regate({key for key in changed if _enough(before.get(key)) is not _enough(now.get(key))})


def _regate(turned: set[Key]) -> None:
    """Where enough is known now, or no longer, every figure of that year counts otherwise in the areas around."""
    regions, numbers = {region for region, _, _ in turned}, {year for _, _, year in turned}
    if turned:
        areas = {area for region in regions for area in _around(region)}
        tables.add_up(tables.figures_of(regions, numbers), numbers, areas)


def _enough(coverage: Sum | None) -> bool:
    return coverage is not None and coverage.value * 10_000 >= tables.ENOUGH_BP * coverage.out_of


def _around(region: str) -> Iterator[str]:
    yield from (each for each in chain(region) if each != NATION)


def _dirty(entries: Iterable[tuple[str, str, bytes]]) -> Dirty:
    """Which families must be told anew for which divisions."""
    touched: Touched = defaultdict(set)
    places: dict[str, set[str]] = defaultdict(set)
    threads: set[str] = set()
    for region, thread, body in entries:
        threads.add(thread)
        for row in json.loads(body)["rows"]:
            touched[row["table"]].add(UUID(row["key"]))
            places[row["table"]].add(region)
    clocks = _clocks(threads)
    found = {name: _regions(family, touched, places, clocks) for name, family in families().items()}
    return {name: regions for name, regions in found.items() if regions}


def _clocks(threads: set[str]) -> Dirty:
    found: Dirty = defaultdict(set)
    for kind, region in RunningClock.objects.filter(thread__in=threads).values_list("kind", "region").distinct():
        found[kind].add(region)
    return found


def _regions(family: Counted, touched: Touched, places: Dirty, clocks: Dirty) -> set[str]:
    """The divisions in which an act may have moved a family's figures."""
    found = set(clocks.get(family.clock, ()))
    for each in (family, *(families()[name] for name in family.after)):
        for model, where in each.reads.items():
            if keys := touched.get(model._meta.db_table):
                found |= places[model._meta.db_table] | _divisions(model, keys, where)
    return found


def _divisions(model: type[Row], keys: set[UUID], where: object) -> set[str]:
    if callable(where):
        return set(where(keys))
    return set(model.objects.filter(pk__in=keys).values_list(str(where), flat=True))


__all__ = ["YEARS", "agrees", "areas_of", "rebuild", "recompute", "refresh", "scope_of", "stands_on"]
