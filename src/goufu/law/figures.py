"""Dated figures: the shipped files first, then what offices put in force for their division."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from goufu.base.regions import chain
from goufu.base.workdays import WorkCalendar
from goufu.law.verdict import FigureUsed


@dataclass(frozen=True)
class DatedFigure:
    """A figure's value from a day on, with its unit and who set it.

    `withdrawn`: from that day the division has no figure of its own any more.
    """

    value: int
    unit: str
    since: date
    set_by: str
    withdrawn: bool = False


@dataclass(frozen=True)
class FigureSlot:
    """A figure a rule needs: its own, or that of another rule (``of``); ``shipped`` is empty for a declared blank."""

    name: str
    unit: str
    of: str
    shipped: tuple[DatedFigure, ...]


class FiguresPort(Protocol):
    """Where figures put in force by an office, or shipped for a locality, come from."""

    def figures(self, rule: str, name: str, region: str) -> Iterable[DatedFigure]:
        """The dated figures of ``rule`` set for exactly ``region``."""


class Remembered:
    """A port asked once for each figure: a law book does not change, an overlay's next version makes the next book."""

    def __init__(self, port: FiguresPort) -> None:
        self._port = port
        self._known: dict[tuple[str, str, str], tuple[DatedFigure, ...]] = {}

    def figures(self, rule: str, name: str, region: str) -> tuple[DatedFigure, ...]:
        """The port's figures, from memory after the first time."""
        key = (rule, name, region)
        if key not in self._known:
            self._known[key] = tuple(self._port.figures(rule, name, region))
        return self._known[key]


class Proposed:
    """Figures that somebody thinks of, tried in the place of those that hold in their division, on every day."""

    def __init__(self, figures: Mapping[tuple[str, str, str], DatedFigure]) -> None:
        self._figures = dict(figures)

    def figures(self, rule: str, name: str, region: str) -> tuple[DatedFigure, ...]:
        """The figure proposed for exactly this rule, name and division."""
        found = self._figures.get((rule, name, region))
        return (found,) if found else ()

    def over(self, port: FiguresPort) -> FiguresPort:
        """The port without the figures that are to be replaced."""
        return _Without(port, self)


class _Without:
    def __init__(self, port: FiguresPort, proposed: Proposed) -> None:
        self._port, self._proposed = port, proposed

    def figures(self, rule: str, name: str, region: str) -> Iterable[DatedFigure]:
        return () if self._proposed.figures(rule, name, region) else self._port.figures(rule, name, region)


class MissingFigure(Exception):
    """A declared figure has no value for this place and date."""

    def __init__(self, slot: FigureSlot) -> None:
        super().__init__(slot.name)
        self.slot = slot


@dataclass(frozen=True)
class Circumstances:
    """Where and when a question is asked, for which method's traits, and the calendar to count by."""

    on: date
    at: str
    traits: frozenset[str]
    calendar: WorkCalendar


class Figures:
    """The figures of one rule for one place and date; it remembers which were looked at."""

    def __init__(
        self, slots: Mapping[str, FigureSlot], words: Mapping[str, Sequence[str]], ports: Sequence[FiguresPort],
        around: Circumstances,
    ) -> None:  # fmt: skip
        self._slots = slots
        self._words = words
        self._ports = ports
        self._on = around.on
        self._regions = tuple(reversed(chain(around.at)))
        self.traits = around.traits
        self.calendar = around.calendar
        self._used: dict[str, FigureUsed] = {}

    @property
    def used(self) -> tuple[FigureUsed, ...]:
        """The figures looked at so far."""
        return tuple(self._used.values())

    def number(self, name: str) -> int:
        """The figure ``name``, nearest region first; :class:`MissingFigure` when nobody has set it."""
        slot = self._slots[name]
        for region in self._regions:
            if found := in_force(self.candidates(slot, region), self._on):
                self._used[name] = FigureUsed(name, found.value, found.unit, found.since, found.set_by)
                return found.value
        raise MissingFigure(slot)

    def words(self, name: str) -> tuple[str, ...]:
        """The list of words ``name`` of the rule's file."""
        return tuple(self._words[name])

    def candidates(self, slot: FigureSlot, region: str) -> list[DatedFigure]:
        """All figures for ``slot`` set for exactly ``region``."""
        shipped = list(slot.shipped) if region == "000000" else []
        return shipped + [each for port in self._ports for each in port.figures(slot.of, slot.name, region)]

    def set_locally(self, region: str) -> bool:
        """Whether any figure of the rule is set for exactly ``region`` and in force."""
        return any(in_force(self.candidates(slot, region), self._on) for slot in self._slots.values())


def in_force(figures: Iterable[DatedFigure], on: date) -> DatedFigure | None:
    """The latest figure that is in force on ``on``, of two of one day the later named; None once it is withdrawn."""
    last = None
    for each in figures:
        if each.since <= on and (last is None or each.since >= last.since):
            last = each
    return None if last is None or last.withdrawn else last
