"""The draft was laid open; what came in and what was taken up is recorded."""

from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, CivilDate, LongText
from goufu.core.writes import Writes
from goufu.parties.authority import Authority
from goufu.rooms.catalogue.models import CatalogueVersion
from goufu.rooms.catalogue.refusals import DoesNotFit


class RecordConsultationInput(ActInput):
    """From when to when, how many opinions, how many taken up."""

    opened: Annotated[CivilDate, Field(title="First day")]
    closed: Annotated[CivilDate, Field(title="Last day")]
    opinions: Annotated[int, Field(title="Opinions received", strict=True, ge=0, le=1_000_000)]
    taken_up: Annotated[int, Field(title="Opinions taken up", strict=True, ge=0, le=1_000_000)]
    answer: Annotated[LongText, Field(title="How they were answered")]


class RecordConsultation(Act[CatalogueVersion, RecordConsultationInput]):
    """Record the consultation on a catalogue."""

    states, leads_to = ("drafted",), None
    repeats = True
    by = (Authority("finance.officer", within="issuer"), Authority("finance.head", within="issuer"))
    public = Publish("", "publish_catalogue")
    asks_nothing = "It records what others said."

    def effect(self, case: CatalogueVersion, given: RecordConsultationInput, moment: Moment, w: Writes) -> None:
        if given.closed < given.opened or given.taken_up > given.opinions:
            raise DoesNotFit(
                "The consultation ends before it begins, or more opinions were taken up than received.",
                field="closed", cure="Correct days and numbers.",
            )  # fmt: skip
        w.change(case, consultation=given.model_dump(mode="json"))
