"""Which version is in force where and when, and how it differs from the one above."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from goufu.core.tables import several
from goufu.rooms.catalogue.items import Item, central
from goufu.rooms.catalogue.models import CatalogueEntry, CatalogueVersion


@dataclass(frozen=True)
class Difference:
    """How an item of a version stands to the version above: `added`, `renamed` or `removed`."""

    kind: str
    code: str
    name_zh: str
    above_zh: str
    reason: str


def areas(region: str) -> tuple[str, ...]:
    """The division and those it lies in, from within to without: county, prefecture, province."""
    return tuple(dict.fromkeys((region, f"{region[:4]}00", f"{region[:2]}0000")))


def version_in_force(region: str, on: date, department: str = "") -> CatalogueVersion | None:
    """The department's own version, else the division's, else that of the division around it; None: the central one."""
    known = several(CatalogueVersion, "region", areas(region))
    valid = [each for each in known if each.state == "published" and each.since is not None and each.since <= on]
    found = sorted(valid, key=lambda each: (each.since or on, each.opened), reverse=True)
    for area in areas(region):
        for whose in dict.fromkeys((department, "")):
            here = (each for each in found if (each.region, each.department) == (area, whose))
            if (newest := next(here, None)) is not None:
                return newest
    return None


def items_of(version: CatalogueVersion | None) -> Mapping[str, Item]:
    """The items of a version by code, in its order; of None, the central ones."""
    if version is None:
        return central()
    return {each.code: item_of_entry(each) for each in CatalogueEntry.objects.filter(version=version)}


def items_in_force(region: str, on: date, department: str = "") -> Mapping[str, Item]:
    """The items that may be bought there on that day."""
    return items_of(version_in_force(region, on, department))


def item_of_entry(entry: CatalogueEntry) -> Item:
    """An entry as an item; a version that an office has published is its own official text."""
    return Item(entry.code, entry.name_zh, entry.name_en, entry.parent, entry.level, verified=True)


def above_of(version: CatalogueVersion) -> CatalogueVersion | None:
    """The version it rests on; None for the central catalogue."""
    return CatalogueVersion.objects.filter(ref=version.above).first() if version.above else None


def differences(version: CatalogueVersion) -> tuple[Difference, ...]:
    """What the version adds, renames and leaves out against the one above, by its mapping."""
    above, found = items_of(above_of(version)), []
    entries = list(CatalogueEntry.objects.filter(version=version))
    for each in entries:
        base = above.get(each.above)
        if base is None:
            found.append(Difference("added", each.code, each.name_zh, "", each.reason))
        elif (base.code, base.name_zh) != (each.code, each.name_zh):
            found.append(Difference("renamed", each.code, each.name_zh, f"{base.code} {base.name_zh}", each.reason))
    taken = {each.above for each in entries}
    found += [Difference("removed", code, "", base.name_zh, "") for code, base in above.items() if code not in taken]
    return tuple(found)
