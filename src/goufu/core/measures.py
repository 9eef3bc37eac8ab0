"""Measures: figures that an earlier room needs from later ones.

The earlier room declares name, question and unit; later rooms supply the facts in their `facts.py` with
`@supplies(NAME)`; the registry brings them together, and neither imports the other.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Literal

from goufu.core.models import Entry, RunningClock
from goufu.core.registry import part_of_each_room
from goufu.parties.authority import region_stem


@dataclass(frozen=True)
class Measure:
    """A figure that can be asked for: its name, the sentence it answers, its unit."""

    name: str
    question: str
    unit: Literal["count", "fen", "basis_points", "people", "days"]


@dataclass(frozen=True)
class Asked:
    """Of which division, from which civil day to which (both included)."""

    region: str
    since: date
    until: date


@dataclass(frozen=True)
class Measured:
    """A value, what it is out of (None when it stands alone), and the entries it was computed from."""

    value: int
    out_of: int | None
    entries: tuple[str, ...]


Supplier = Callable[[Asked], Measured]


def supplies(name: str) -> Callable[[Supplier], Supplier]:
    """Mark a function of a room's `facts.py` as the supplier of a measure."""

    def mark(supplier: Supplier) -> Supplier:
        supplier.__dict__["supplies"] = name
        return supplier

    return mark


@cache
def suppliers() -> dict[str, Supplier]:
    """Every supplier that a room has, by the measure's name."""
    return {
        each.supplies: each
        for _, module in part_of_each_room("facts")
        for each in vars(module).values()
        if callable(each) and hasattr(each, "supplies")
    }


def measure(of: Measure, asked: Asked) -> Measured | None:
    """Ask for a figure; None when no room supplies it."""
    supplier = suppliers().get(of.name)
    return supplier(asked) if supplier else None


def clocks_kept(kind: str, asked: Asked) -> Measured:
    """How many clocks of a kind that began in the span were met in time, out of those met or run out; its entries are
    those that began and met them.
    """
    clocks = RunningClock.objects.filter(
        kind=kind, region__startswith=region_stem(asked.region), start__gte=asked.since, start__lte=asked.until
    )
    over = [each for each in clocks if each.met_by or (each.due is not None and each.due < asked.until)]
    kept = [each for each in over if each.met_on and each.due and each.met_on <= each.due]
    ids = {entry for each in over for entry in (each.started_by, each.met_by) if entry}
    return Measured(len(kept), len(over), _hashes(Entry.objects.filter(id__in=ids).order_by("id")))


def entries_about(refs: Iterable[str], *acts: str) -> tuple[str, ...]:
    """The hashes of these acts' entries on these cases, oldest first: what a figure is linked to."""
    return _hashes(Entry.objects.filter(case_ref__in=list(refs), act__in=acts).order_by("id"))


def _hashes(entries: Iterable[Entry]) -> tuple[str, ...]:
    return tuple(bytes(each.hash).hex() for each in entries)
