"""Experts argued about the draft; what they found is recorded."""

from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, CivilDate, LongText
from goufu.core.writes import Writes
from goufu.parties.authority import Authority
from goufu.rooms.catalogue.models import CatalogueVersion


class RecordExpertArgumentInput(ActInput):
    """When, how many, with which conclusion."""

    on: Annotated[CivilDate, Field(title="Day")]
    experts: Annotated[int, Field(title="Experts", strict=True, ge=1, le=100)]
    conclusion: Annotated[LongText, Field(title="Conclusion")]


class RecordExpertArgument(Act[CatalogueVersion, RecordExpertArgumentInput]):
    """Record the expert argument on a catalogue."""

    states, leads_to = ("drafted",), None
    repeats = True
    by = (Authority("finance.officer", within="issuer"), Authority("finance.head", within="issuer"))
    public = Publish("", "publish_catalogue")
    asks_nothing = "It records what others found."

    def effect(self, case: CatalogueVersion, given: RecordExpertArgumentInput, moment: Moment, w: Writes) -> None:
        w.change(case, argument=given.model_dump(mode="json"))
