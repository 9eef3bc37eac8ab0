"""Writing a draft's items."""

from collections.abc import Iterable

from goufu.core.writes import Writes
from goufu.rooms.catalogue.models import CatalogueEntry, CatalogueVersion
from goufu.rooms.catalogue.reading import Row
from goufu.rooms.catalogue.refusals import DoesNotFit
from goufu.rooms.catalogue.versions import areas


def above_needed(case: CatalogueVersion, ref: str) -> CatalogueVersion | None:
    """The published version that a draft rests on: of its own division or one around it; None for the central one."""
    if not ref:
        return None
    found = CatalogueVersion.objects.filter(ref=ref, state="published").first()
    if found is None or found.region not in areas(case.region):
        raise DoesNotFit(
            "{ref} is no published catalogue of this division or one above it.", field="above", ref=ref,
            cure="Name the catalogue in force above, or leave the field empty for the central one.",
        )  # fmt: skip
    return found


def write_entries(w: Writes, case: CatalogueVersion, rows: Iterable[Row]) -> int:
    """Write the items in their order; returns how many."""
    entries = [
        CatalogueEntry(
            version=case, place=place, code=each.code, name_zh=each.name_zh, name_en=each.name_en, parent=each.parent,
            level=each.level, above=each.above, reason=each.reason,
        )
        for place, each in enumerate(rows, start=1)
    ]  # fmt: skip
    for entry in entries:
        w.add(entry)
    return len(entries)
