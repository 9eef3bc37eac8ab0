"""The guidance catalogue, and what later rooms may know of eligibility sheets."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache

from goufu.base.errors import BadValue
from goufu.core.tables import several
from goufu.rooms.catalogue.choices import ContentKind, Negative
from goufu.rooms.catalogue.items import Item, central, rows
from goufu.rooms.catalogue.models import CatalogueEntry, Eligibility
from goufu.rooms.catalogue.usage import Used, money_of_items, needs_of_fields
from goufu.rooms.catalogue.versions import item_of_entry, items_in_force

NEGATIVE = tuple(Negative)
"""The entries of the negative list, in its order."""

__all__ = [
    "NEGATIVE",
    "ContentKind",
    "EligibilityView",
    "Focus",
    "Item",
    "UnknownItem",
    "Used",
    "all_items",
    "focuses_of",
    "item",
    "listed",
    "money_of_items",
    "needs_of_fields",
    "sheet_of",
]


class UnknownItem(BadValue):
    """No item of the catalogue has this code."""

    problem, context = "unknown-item", "catalogue"


@dataclass(frozen=True)
class Focus:
    """A field that the pilots name, and how well an item fits it (`primary` or `secondary`)."""

    id: str
    name_zh: str
    name_en: str
    fit: str


@dataclass(frozen=True)
class EligibilityView:
    """An eligibility sheet as later rooms see it."""

    ref: str
    purchase: str
    purchaser: str
    state: str
    catalogue_code: str
    content_kind: str
    duty_source: str
    market: int
    livelihood: bool

    @property
    def approved(self) -> bool:
        """Whether the purchaser's head has approved it."""
        return self.state == "approved"

    @property
    def public_service(self) -> bool:
        """Whether it is a public service to the public, so that the public must be heard."""
        return self.content_kind == "public_service"


def item(code: str) -> Item:
    """The item with this code: the central one, else that of the newest published version which has it, else
    `UnknownItem`.
    """
    found = central().get(code)
    if found is None:
        own = CatalogueEntry.objects.filter(code=code, version__state="published").order_by("-version__since").first()
        found = item_of_entry(own) if own else None
    if found is None:
        raise UnknownItem(
            "The catalogue has no item {code}.",
            field="catalogue_code",
            code=code,
            cure="Choose an item of the catalogue.",
        )
    return found


def listed(code: str, *, at: str = "", on: date | None = None, department: str = "") -> bool:
    """Whether the code stands in the catalogue in force for a division on a day, for a department where it has its
    own; without a division, in the central catalogue.
    """
    return code in (items_in_force(at, on, department) if at and on else central())


def all_items() -> tuple[Item, ...]:
    """The whole central catalogue, in its own order."""
    return tuple(central().values())


def focuses_of(code: str) -> tuple[Focus, ...]:
    """The fields of the pilots that an item serves."""
    return _focuses().get(code, ())


def sheet_of(purchases: Iterable[str]) -> EligibilityView | None:
    """The approved sheet of these purchases, else the newest one, else None."""
    found = sorted(several(Eligibility, "purchase", purchases), key=lambda sheet: sheet.opened)
    chosen = next((sheet for sheet in reversed(found) if sheet.state == "approved"), found[-1] if found else None)
    return _sheet(chosen) if chosen else None


def _sheet(sheet: Eligibility) -> EligibilityView:
    return EligibilityView(
        sheet.ref,
        sheet.purchase,
        sheet.purchaser,
        sheet.state,
        sheet.catalogue_code,
        sheet.content_kind,
        sheet.duty_source,
        sheet.market,
        sheet.livelihood,
    )


@cache
def _focuses() -> dict[str, tuple[Focus, ...]]:
    found: dict[str, tuple[Focus, ...]] = {}
    for row in rows("focus.csv"):
        focus = Focus(row["focus_id"], row["focus_zh"], row["focus_en"], row["fit"])
        found[row["code"]] = (*found.get(row["code"], ()), focus)
    return found
