"""A division or department takes over the catalogue above, with its differences."""

from collections.abc import Mapping
from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, FileRef, Group, Line
from goufu.core.kit.bundle import taken_over
from goufu.core.writes import Writes
from goufu.parties.authority import Authority
from goufu.rooms.catalogue.drafting import above_needed, write_entries
from goufu.rooms.catalogue.hand_on import ItemHandedOn
from goufu.rooms.catalogue.items import Item
from goufu.rooms.catalogue.models import CatalogueVersion
from goufu.rooms.catalogue.reading import CODE, Row, fits
from goufu.rooms.catalogue.refusals import DoesNotFit
from goufu.rooms.catalogue.versions import items_of

CodeGiven = Annotated[str, Field(title="Code", pattern=CODE.pattern)]


class ItemDiffers(Group):
    """An item that is added, or bears another name."""

    code: CodeGiven
    name_zh: Annotated[Line, Field(title="Name")]
    reason: Annotated[Line, Field(title="Why it differs")]


class AdoptCatalogueInput(ActInput):
    """Which catalogue, and what is different here."""

    number: Annotated[Line, Field(title="Title and number of the version")]
    department: Annotated[str, Field(title="Department whose own catalogue it is", max_length=64)] = ""
    above: Annotated[
        str, Field(title="Catalogue above", description="Reference; empty for the central one.", max_length=64)
    ] = ""
    left_out: Annotated[list[CodeGiven], Field(title="Items left out", max_length=1000)] = []
    renamed: Annotated[list[ItemDiffers], Field(title="Items under another name", max_length=1000)] = []
    added: Annotated[list[ItemDiffers], Field(title="Items added", max_length=1000)] = []
    kit: Annotated[FileRef | None, Field(title="Another county's kit that it builds on")] = None
    kit_key: Annotated[str, Field(title="The key that county signs with", max_length=200)] = ""


class AdoptCatalogue(Act[CatalogueVersion, AdoptCatalogueInput]):
    """Adopt the catalogue above with differences."""

    opens = True
    repeats = True
    by = (Authority("finance.officer", within="issuer"), Authority("finance.head", within="issuer"))
    public = Publish("", "publish_catalogue")
    asks_nothing = "A draft allows nothing; eligibility looks at what is published."

    def effect(self, case: CatalogueVersion, given: AdoptCatalogueInput, moment: Moment, w: Writes) -> None:
        above = items_of(above_needed(case, given.above))
        rows = _merged(above, given)
        fits(rows)
        w.change(case, title=given.number, number=given.number, department=given.department, above=given.above)
        w.publish(items=write_entries(w, case, rows))
        if given.kit:
            ours = [ItemHandedOn(code=each.code, name_zh=each.name_zh, reason=each.reason) for each in rows]
            w.publish(**taken_over("catalogue", given.kit, given.kit_key, ours))


def _merged(above: Mapping[str, Item], given: AdoptCatalogueInput) -> list[Row]:
    renamed = {each.code: each for each in given.renamed}
    for code in (*given.left_out, *renamed):
        if code not in above:
            raise DoesNotFit("The catalogue above has no item {code}.", field="left_out", code=code, cure="Check it.")
    for each in given.added:
        if each.code in above:
            raise DoesNotFit(
                "The catalogue above has the item {code} already.", field="added", code=each.code,
                cure="Give the new item a code of its own.",
            )  # fmt: skip
    rows = [Row(each.code, each.name_zh, "", "", each.reason) for each in given.added]
    for code, item in above.items():
        if code not in given.left_out:
            other = renamed.get(code)
            name, reason = (other.name_zh, other.reason) if other else (item.name_zh, "")
            rows.append(Row(code, name, "" if other else item.name_en, code, reason))
    return sorted(rows, key=lambda each: each.code)
