"""Items of a draft are joined to those of the catalogue above."""

from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, Group
from goufu.core.writes import Writes
from goufu.parties.authority import Authority
from goufu.rooms.catalogue.models import CatalogueEntry, CatalogueVersion
from goufu.rooms.catalogue.refusals import DoesNotFit
from goufu.rooms.catalogue.versions import above_of, items_of


class ItemsJoined(Group):
    """An item of the draft and the one above."""

    code: Annotated[str, Field(title="Code", max_length=16)]
    above: Annotated[str, Field(title="Code above", description="Empty when none corresponds.", max_length=16)]


class MapCatalogueItemsInput(ActInput):
    """Pairs of codes."""

    pairs: Annotated[list[ItemsJoined], Field(title="Pairs of items", min_length=1, max_length=1000)]


class MapCatalogueItems(Act[CatalogueVersion, MapCatalogueItemsInput]):
    """Map items to the catalogue above."""

    states, leads_to = ("drafted",), None
    repeats = True
    by = (Authority("finance.officer", within="issuer"), Authority("finance.head", within="issuer"))
    public = Publish("", "publish_catalogue")
    asks_nothing = "A draft allows nothing; eligibility looks at what is published."
    routine = False

    def effect(self, case: CatalogueVersion, given: MapCatalogueItemsInput, moment: Moment, w: Writes) -> None:
        above = items_of(above_of(case))
        for pair in given.pairs:
            entry = CatalogueEntry.objects.filter(version=case, code=pair.code).first()
            if entry is None or (pair.above and pair.above not in above):
                raise DoesNotFit(
                    "{code} or {above} is in neither catalogue.", field="pairs", code=pair.code, above=pair.above,
                    cure="Name an item of the draft and one of the catalogue above.",
                )  # fmt: skip
            w.change(entry, above=pair.above)
