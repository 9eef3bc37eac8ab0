"""What each record adds to a figure, told once by the room that keeps it: for one division and span, or for all.

A room's `facts.py` marks a function with `@counted(NAME, ...)`. It answers `measure` as a supplier does, and the
roll-up asks it for every division and year at once.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from typing import Any
from uuid import UUID

from django.db.models import Q

from goufu.base.civil import civil_instant, end_of_day
from goufu.core.measures import Asked, Measured
from goufu.core.models import Entry, RunningClock
from goufu.core.registry import part_of_each_room
from goufu.parties.authority import region_stem
from goufu.store.rows import Row

Key = tuple[str, str, int]
"""Division, figure, year (the year in which its span begins)."""


@dataclass(frozen=True)
class Sum:
    """A figure: its value, what it is out of (0 where it stands alone), and how many records it comes from."""

    value: int = 0
    out_of: int = 0
    records: int = 0

    def __add__(self, other: "Sum") -> "Sum":
        return Sum(self.value + other.value, self.out_of + other.out_of, self.records + other.records)


@dataclass(frozen=True)
class Share:
    """What one record adds. `part` tells figures of one family apart, `place` the places of a county; `ends` is the day
    from which a lasting record holds no more; `refs` name the cases it rests on.
    """

    region: str
    day: date
    value: int = 1
    out_of: int | None = None
    part: str = ""
    place: str = ""
    ends: date | None = None
    refs: tuple[str, ...] = ()
    entries: tuple[int, ...] = ()


@dataclass(frozen=True)
class Span:
    """From which to which civil day, both included."""

    since: date
    until: date

    def holds(self, day: date) -> bool:
        """Whether the day lies in it."""
        return self.since <= day <= self.until


@dataclass(frozen=True)
class Scope:
    """Which records are asked for: of which spans (in their order, none over another), of divisions whose codes begin
    with `stem`, and of `regions` alone where they are named.
    """

    spans: tuple[Span, ...]
    stem: str = ""
    regions: frozenset[str] | None = None

    @property
    def since(self) -> date:
        """The first day asked for."""
        return self.spans[0].since

    @property
    def until(self) -> date:
        """The last day asked for."""
        return self.spans[-1].until

    @property
    def instants(self) -> tuple[Any, Any]:
        """The first and the last instant asked for."""
        return civil_instant(self.since), end_of_day(self.until)

    def of(self, column: str = "region") -> Q:
        """The divisions, as a condition on a column."""
        if self.regions is not None:
            return Q(**{f"{column}__in": self.regions})
        return Q(**{f"{column}__startswith": self.stem}) if self.stem else Q()

    def span_of(self, day: date) -> Span | None:
        """The span in which a day lies."""
        return next((each for each in self.spans if each.holds(day)), None)


def years(first: int, today: date) -> tuple[Span, ...]:
    """Calendar years from the first one to the one that runs, which ends today."""
    ends = (min(date(year, 12, 31), today) for year in range(first, today.year + 1))
    return tuple(Span(end.replace(month=1, day=1), end) for end in ends)


Tell = Callable[[Scope], Iterable[Share]]
Where = str | Callable[[Collection[UUID]], Iterable[str]]
"""How the divisions of changed rows are found: a column's path, or a function of their keys."""
Reads = Mapping[type[Row], Where]
"""The tables that a figure depends on."""


@dataclass(frozen=True, eq=False)
class Counted:
    """A figure, or a family of them, told record by record.

    `reads` names the tables it depends on and how a changed row's divisions are found, `clock` a kind of clock,
    `after` other families it is computed from. `acts` are the acts whose entries it is linked to. `stock` says that it
    counts what holds on the last day of a span, not what happened in it; `alone`, that its value is out of nothing.
    """

    supplies: str
    shares: Tell
    reads: Reads
    acts: tuple[str, ...]
    stock: bool
    clock: str
    after: tuple[str, ...]
    alone: bool

    def __call__(self, asked: Asked) -> Measured:
        """The figure of one division and span, with its entries, as `measure` asks for it."""
        scope = Scope((Span(asked.since, asked.until),), region_stem(asked.region))
        found = [each for _, each in self.within(scope)]
        whole = sum((_sum(each) for each in found), Sum())
        return Measured(whole.value, None if self.alone else whole.out_of, self.entries(found))

    def within(self, scope: Scope) -> Iterator[tuple[Span, Share]]:
        """Each share with the span it counts in."""
        for each in self.shares(scope):
            if self.stock:
                yield from ((span, each) for span in scope.spans if _lasts(each, span.until))
            elif (span := scope.span_of(each.day)) is not None:
                yield span, each

    def tally(self, scope: Scope) -> dict[Key, Sum]:
        """The sums by division, figure and year."""
        found: dict[Key, Sum] = {}
        for span, each in self.within(scope):
            key = (each.region, self.name(each.part), span.since.year)
            found[key] = found.get(key, Sum()) + _sum(each)
        return found

    def name(self, part: str) -> str:
        """A figure's name: that of the family, and of its part."""
        return f"{self.supplies}:{part}" if part else self.supplies

    def entries(self, shares: Iterable[Share]) -> tuple[str, ...]:
        """The hashes of the entries that these shares rest on, oldest first."""
        listed = list(shares)
        refs = {ref for each in listed for ref in each.refs}
        ids = {entry for each in listed for entry in each.entries}
        rest = Q(id__in=ids) | (Q(case_ref__in=refs, act__in=self.acts) if refs else Q(pk__in=()))
        hashes = Entry.objects.filter(rest).order_by("id").values_list("hash", flat=True)
        return tuple(bytes(each).hex() for each in hashes)


def counted(
    name: str,
    *,
    reads: Reads | None = None,
    acts: tuple[str, ...] = (),
    stock: bool = False,
    clock: str = "",
    after: tuple[str, ...] = (),
    alone: bool = False,
) -> Callable[[Tell], Counted]:
    """Mark a function of a room's `facts.py` that tells what each record adds to a figure."""

    def mark(tell: Tell) -> Counted:
        return Counted(name, tell, reads or {}, acts, stock, clock, after, alone)

    return mark


@cache
def families() -> dict[str, Counted]:
    """Every family that a room tells, by its name."""
    return {
        each.supplies: each
        for _, module in part_of_each_room("facts")
        for each in vars(module).values()
        if isinstance(each, Counted)
    }


def part_of(scope: Scope, regions: Iterable[str]) -> Scope:
    """The same spans, of these divisions alone."""
    return replace(scope, stem="", regions=frozenset(regions))


def clocks_kept(kind: str, scope: Scope) -> Iterator[Share]:
    """Each clock of a kind that began in the spans and was met, or had run out by the end of its span: 1 of 1 if it was
    met in time.
    """
    asked = scope.of() & Q(kind=kind, start__gte=scope.since, start__lte=scope.until)
    columns = ("region", "start", "due", "met_on", "started_by", "met_by")
    for region, start, due, met_on, started, met in RunningClock.objects.filter(asked).values_list(*columns):
        span = scope.span_of(start)
        if span is not None and (met or (due is not None and due < span.until)):
            kept = bool(met_on and due and met_on <= due)
            yield Share(region, start, int(kept), 1, entries=tuple(each for each in (started, met) if each))


def _lasts(share: Share, day: date) -> bool:
    return share.day <= day and (share.ends is None or share.ends > day)


def _sum(share: Share) -> Sum:
    return Sum(share.value, share.out_of or 0, 1)
