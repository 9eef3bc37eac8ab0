"""Measures: figures that an earlier room needs from later ones.

The earlier room declares name, question and unit; later rooms supply the facts in their `facts.py` with
`@supplies(NAME)`, or record by record with `@counted` (`core/rollup/shares.py`); the registry brings them together, and
neither imports the other.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Literal

from goufu.core.registry import part_of_each_room


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
