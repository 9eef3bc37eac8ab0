"""A provincial or county catalogue comes in as a file."""

from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, FileRef, Line
from goufu.core.uploads.files import open_file
from goufu.core.writes import Writes
from goufu.parties.authority import Authority
from goufu.rooms.catalogue.drafting import above_needed, write_entries
from goufu.rooms.catalogue.models import CatalogueVersion
from goufu.rooms.catalogue.reading import LARGEST, Row, read
from goufu.rooms.catalogue.refusals import DoesNotFit
from goufu.rooms.catalogue.versions import items_of


class ImportCatalogueInput(ActInput):
    """The file, and what it rests on."""

    number: Annotated[Line, Field(title="Title and number of the version")]
    department: Annotated[str, Field(title="Department whose own catalogue it is", max_length=64)] = ""
    above: Annotated[
        str, Field(title="Catalogue above", description="Reference; empty for the central one.", max_length=64)
    ] = ""
    file: Annotated[
        FileRef, Field(title="The catalogue as CSV", description="Columns: code, name, code above, reason.")
    ]


class ImportCatalogue(Act[CatalogueVersion, ImportCatalogueInput]):
    """Import a catalogue from a file."""

    opens = True
    repeats = True
    by = (Authority("finance.officer", within="issuer"), Authority("finance.head", within="issuer"))
    public = Publish("", "publish_catalogue")
    asks_nothing = "A draft allows nothing; eligibility looks at what is published."

    def effect(self, case: CatalogueVersion, given: ImportCatalogueInput, moment: Moment, w: Writes) -> None:
        above = items_of(above_needed(case, given.above))
        with open_file(given.file) as source:
            rows = [_mapped(each, set(above)) for each in read(source.read(LARGEST + 1))]
        w.change(case, title=given.number, number=given.number, department=given.department, above=given.above)
        w.publish(items=write_entries(w, case, rows))


def _mapped(row: Row, above: set[str]) -> Row:
    """The row with the item above: the one it names, else the one of the same code."""
    if row.above and row.above not in above:
        raise DoesNotFit(
            "{code} names {above}, which the catalogue above does not have.", field="file", code=row.code,
            above=row.above, cure="Name an item of the catalogue above, or leave the cell empty.",
        )  # fmt: skip
    found = row.above or (row.code if row.code in above else "")
    return Row(row.code, row.name_zh, row.name_en, found, row.reason)
