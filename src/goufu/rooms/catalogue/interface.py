"""The guidance catalogue, and what later rooms may know of eligibility sheets."""

import csv
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from goufu.base.errors import BadValue
from goufu.core.tables import several
from goufu.rooms.catalogue.models import Eligibility

_DATA = Path(__file__).parent / "data"


class UnknownItem(BadValue):
    """No item of the catalogue has this code."""

    problem, context = "unknown-item", "catalogue"


@dataclass(frozen=True)
class Item:
    """An item of the guidance catalogue. `verified` says whether it was compared with the official text."""

    code: str
    name_zh: str
    name_en: str
    parent: str
    level: int
    verified: bool

    def name(self, lang: str) -> str:
        """Its name in `lang` (`"zh"` or `"en"`)."""
        return self.name_zh if lang.startswith("zh") else self.name_en

    @property
    def content_kind(self) -> str:
        """`public_service` for the items under A, `auxiliary_service` for those under B."""
        return "public_service" if self.code.startswith("A") else "auxiliary_service"


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
    """The item with this code, or `UnknownItem`."""
    found = _items().get(code)
    if found is None:
        raise UnknownItem(
            "The catalogue has no item {code}.",
            field="catalogue_code",
            code=code,
            cure="Choose an item of the catalogue.",
        )
    return found


def listed(code: str) -> bool:
    """Whether the code stands in the catalogue."""
    return code in _items()


def all_items() -> tuple[Item, ...]:
    """The whole catalogue, in its own order."""
    return tuple(_items().values())


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
def _items() -> dict[str, Item]:
    rows = _rows("central.csv")
    return {
        row["code"]: Item(
            row["code"], row["name_zh"], row["name_en"], row["parent"], int(row["level"]), row["source"].startswith("S")
        )
        for row in rows
    }


@cache
def _focuses() -> dict[str, tuple[Focus, ...]]:
    found: dict[str, tuple[Focus, ...]] = {}
    for row in _rows("focus.csv"):
        focus = Focus(row["focus_id"], row["focus_zh"], row["focus_en"], row["fit"])
        found[row["code"]] = (*found.get(row["code"], ()), focus)
    return found


def _rows(name: str) -> Iterator[dict[str, str]]:
    with (_DATA / name).open(encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(lines)
