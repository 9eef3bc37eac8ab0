"""Counts of people that may be published: small ones tell who is meant, so they are kept back.

A cell under five is not shown. Where that leaves exactly one cell hidden and the total would give it away, the next
smallest cell is hidden too; where there is no other, the total is.
"""

from collections.abc import Mapping
from dataclasses import dataclass

SMALLEST_CELL = 5
"""The smallest number of people that is shown; zero is shown, for it is nobody."""


@dataclass(frozen=True)
class Shown:
    """What may be seen of a table of counts; None stands for a count that is kept back."""

    total: int | None
    cells: dict[str, int | None]

    @property
    def smallest(self) -> int | None:
        """The smallest count of people that is shown, zero apart; None when none is."""
        seen = [each for each in [self.total, *self.cells.values()] if each]
        return min(seen) if seen else None


def shown_count(people: int) -> int | None:
    """The count, or None when it is small enough to point at somebody."""
    return None if 0 < people < SMALLEST_CELL else people


def shown_cells(cells: Mapping[str, int]) -> Shown:
    """A table of counts with its total, safe to publish."""
    shown = {name: shown_count(people) for name, people in cells.items()}
    total = shown_count(sum(cells.values()))
    hidden = [name for name, people in shown.items() if people is None]
    if len(hidden) == 1 and total is not None:
        others = sorted((people, name) for name, people in shown.items() if people)
        if not others:
            return Shown(None, shown)
        shown[others[0][1]] = None
    return Shown(total, shown)
