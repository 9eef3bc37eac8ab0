"""What the catalogue hands on in a kit: the items of the version in force for the division, and why they differ."""

from collections.abc import Mapping
from datetime import date
from typing import Annotated, Any

from pydantic import Field

from goufu.base.catalogue import pgettext_noop
from goufu.core.fields import Group, Line
from goufu.core.kit.parts import Part, Taking
from goufu.rooms.catalogue.items import Item
from goufu.rooms.catalogue.models import CatalogueEntry
from goufu.rooms.catalogue.reading import CODE
from goufu.rooms.catalogue.versions import areas, items_of, version_in_force


class ItemHandedOn(Group):
    """An item of a catalogue in force."""

    code: Annotated[str, Field(title="Code", pattern=CODE.pattern)]
    name_zh: Annotated[Line, Field(title="Name")]
    reason: Annotated[str, Field(title="Why it differs", max_length=200)] = ""


def _in_force(region: str, day: date) -> list[ItemHandedOn]:
    """The division's own version, else that of the division around it, else the central one; in order of the codes."""
    version = version_in_force(region, day)
    if version is None:
        return [ItemHandedOn(code=each.code, name_zh=each.name_zh) for _, each in sorted(items_of(None).items())]
    rows = CatalogueEntry.objects.filter(version=version).order_by("code")
    return [ItemHandedOn(code=each.code, name_zh=each.name_zh, reason=each.reason) for each in rows]


def _fill(taking: Taking) -> Mapping[str, Any]:
    """What the kit's catalogue leaves out, renames and adds against the one above the division that takes it over."""
    around = areas(taking.region)[1:]
    above = version_in_force(around[0], taking.day) if around else None
    base, theirs = items_of(above), {each.code: each for each in taking.entries}
    renamed = [each for code, each in theirs.items() if code in base and _differs(each, base[code])]
    return {
        "above": above.ref if above else "",
        "left_out": [code for code in base if code not in theirs],
        "renamed": [each.model_dump() for each in renamed],
        "added": [each.model_dump() for code, each in theirs.items() if code not in base],
    }


def _differs(each: ItemHandedOn, base: Item) -> bool:
    return each.name_zh != base.name_zh or bool(each.reason)


PARTS = (
    Part(
        name="catalogue", room="catalogue", title=pgettext_noop("catalogue", "Guidance catalogue"), entry=ItemHandedOn,
        key=lambda each: each.code, export=_in_force, show=lambda each: f"{each.code} {each.name_zh}",
        adopt="adopt_catalogue", fill=_fill,
    ),
)  # fmt: skip
