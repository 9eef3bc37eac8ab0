"""How a division's catalogue in force stands: differences, use of each item, needs that no item covers."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from goufu.core.measures import Asked
from goufu.rooms.catalogue.interface import focuses_of
from goufu.rooms.catalogue.items import Item
from goufu.rooms.catalogue.models import CatalogueVersion
from goufu.rooms.catalogue.usage import Used, fields_by_need, money_by_item
from goufu.rooms.catalogue.versions import Difference, differences, items_of, version_in_force

NOTHING = Used(0, 0)
BOUGHT_AT = 3
"""Items of this level are bought; those above are headings, those below belong to a third-level item."""


@dataclass(frozen=True)
class ItemLine:
    """An item with its use in the year: budget and contracts in fen."""

    item: Item
    budget: Used
    contracts: Used

    @property
    def used(self) -> bool:
        """Whether any money went to it."""
        return bool(self.budget.times or self.contracts.times)


@dataclass(frozen=True)
class Standing:
    """The catalogue in force for a division (or one department there) on a day."""

    region: str
    on: date
    version: CatalogueVersion | None
    lines: tuple[ItemLine, ...]
    differences: tuple[Difference, ...]
    uncovered: dict[str, int]
    """Verified needs of the year by category, where no item in force serves that field."""

    @property
    def unused(self) -> tuple[ItemLine, ...]:
        """Items of the third level that nobody used this year."""
        return tuple(line for line in self.lines if line.item.level >= BOUGHT_AT and not line.used)


def standing(region: str, on: date, department: str = "") -> Standing:
    """The standing of that day, with the use of its calendar year."""
    version = version_in_force(region, on, department)
    items = items_of(version)
    asked = Asked(region, date(on.year, 1, 1), date(on.year, 12, 31))
    money = money_by_item(asked)
    lines = tuple(
        ItemLine(each, money.get("budget", {}).get(code, NOTHING), money.get("contracts", {}).get(code, NOTHING))
        for code, each in items.items()
    )
    fields = {focus.id for code in items for focus in focuses_of(code)}
    needs = fields_by_need(asked).items()
    uncovered = {name: count for name, count in needs if not _served(name, fields, items)}
    return Standing(region, on, version, lines, differences(version) if version else (), uncovered)


_OTHERWISE = {"hardship_relief": "special_hardship_groups", "community": "community_governance"}
_UNDER = {"health": "A05", "culture": "A08"}
"""Which part of the catalogue serves needs whose category bears no field's own name."""


def _served(category: str, fields: set[str], items: Mapping[str, Item]) -> bool:
    if category in _UNDER:
        return any(code.startswith(_UNDER[category]) and each.level >= BOUGHT_AT for code, each in items.items())
    return _OTHERWISE.get(category, category) in fields
