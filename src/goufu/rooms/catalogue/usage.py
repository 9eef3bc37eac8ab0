"""What later rooms tell of the catalogue's use: money and number of purchases by item, needs by field.

A room says so by functions in its `facts.py`, marked `@money_of_items(NAME)` or `@needs_of_fields`; neither room
imports the other.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache

from goufu.core.measures import Asked
from goufu.core.registry import part_of_each_room


@dataclass(frozen=True)
class Used:
    """How often an item was used, and for how much (fen)."""

    times: int
    fen: int


MoneyTeller = Callable[[Asked], Mapping[str, Used]]
FieldTeller = Callable[[Asked], Mapping[str, int]]


def money_of_items(name: str) -> Callable[[MoneyTeller], MoneyTeller]:
    """Mark a function that tells money by the item's code; `name` says which money (`budget`, `contracts`)."""

    def mark(teller: MoneyTeller) -> MoneyTeller:
        teller.__dict__["money_of_items"] = name
        return teller

    return mark


def needs_of_fields(teller: FieldTeller) -> FieldTeller:
    """Mark a function that tells how many needs of each field were verified."""
    teller.__dict__["needs_of_fields"] = True
    return teller


@cache
def _marked(mark: str) -> tuple[Callable[[Asked], Mapping[str, object]], ...]:
    return tuple(
        each
        for _, module in part_of_each_room("facts")
        for each in vars(module).values()
        if callable(each) and hasattr(each, mark)
    )


def money_by_item(asked: Asked) -> dict[str, dict[str, Used]]:
    """Money by its name, then by the item's code."""
    return {
        each.__dict__["money_of_items"]: {code: used for code, used in each(asked).items() if isinstance(used, Used)}
        for each in _marked("money_of_items")
    }


def fields_by_need(asked: Asked) -> dict[str, int]:
    """Verified needs by field, all tellers together."""
    found: dict[str, int] = {}
    for each in _marked("needs_of_fields"):
        for name, count in each(asked).items():
            found[name] = found.get(name, 0) + (count if isinstance(count, int) else 0)
    return found
