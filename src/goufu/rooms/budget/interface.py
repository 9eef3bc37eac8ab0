"""What later rooms may know of the money."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from goufu.rooms.budget.models import BudgetLine

ARRANGED = ("confirmed", "committed", "closed")
"""States in which finance has confirmed a line."""


@dataclass(frozen=True)
class LineView:
    """A budget line; amounts in fen."""

    ref: str
    thread: str
    purchase: str
    purchaser: str
    state: str
    year: int
    code: str
    title: str
    fund_source: str
    amount_fen: int
    committed_fen: int
    spent_fen: int
    targets: tuple[dict[str, Any], ...]
    ex_ante: str

    @property
    def approved(self) -> bool:
        """Whether finance has confirmed it."""
        return self.state in ARRANGED

    @property
    def available_fen(self) -> int:
        """What no contract has committed yet."""
        return self.amount_fen - self.committed_fen if self.approved else 0


def line_view(ref: str) -> LineView | None:
    """The line of that reference, or None."""
    found = BudgetLine.objects.filter(ref=ref).first()
    return _line(found) if found else None


def lines_of(purchases: Iterable[str]) -> tuple[LineView, ...]:
    """All lines of these purchases, oldest first. Give the `lineage` of a purchase that takes up another."""
    found = BudgetLine.objects.filter(purchase__in=list(purchases)).order_by("opened")
    return tuple(_line(line) for line in found)


def arranged_line(purchases: Iterable[str]) -> LineView | None:
    """The newest line of these purchases that finance has confirmed, or None."""
    confirmed = [line for line in lines_of(purchases) if line.approved]
    return confirmed[-1] if confirmed else None


def _line(line: BudgetLine) -> LineView:
    return LineView(
        line.ref,
        line.thread,
        line.purchase,
        line.purchaser,
        line.state,
        line.year,
        line.code,
        line.title,
        line.fund_source,
        line.amount_fen,
        line.committed_fen,
        line.spent_fen,
        tuple(line.targets),
        line.ex_ante,
    )
