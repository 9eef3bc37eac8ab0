"""The opinions are counted and answered."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, LongText
from goufu.core.writes import Writes
from goufu.law.questions.public_consulted import PublicConsulted
from goufu.parties.authority import Authority
from goufu.rooms.requirements.models import Requirement
from goufu.rooms.requirements.refusals import RequirementNotYet


class ClosePublicConsultationInput(ActInput):
    """What came in, and what was made of it."""

    opinions: Annotated[int, Field(title="Opinions received", strict=True, ge=0)]
    answered: Annotated[int, Field(title="Of them answered", strict=True, ge=0)]
    answer: Annotated[LongText, Field(title="Opinions and answers", description="Say what was said, not who said it.")]


class ClosePublicConsultation(Act[Requirement, ClosePublicConsultationInput]):
    """Close the public consultation and answer the opinions."""

    states, leads_to = ("consulting",), "consulted"
    by = Authority("purchaser.officer", within="purchaser")
    public = Publish("procurement")

    def asks(self, case: Requirement, given: ClosePublicConsultationInput, moment: Moment) -> Iterator[PublicConsulted]:
        yield PublicConsulted(
            public_service=case.public_service,
            consulted_from=case.consulted_from,
            consulted_until=case.consulted_until,
            opinions=given.opinions,
            answered=given.answered,
        )

    def effect(self, case: Requirement, given: ClosePublicConsultationInput, moment: Moment, w: Writes) -> None:
        if case.consulted_until is not None and moment.day <= case.consulted_until:
            raise RequirementNotYet(
                "The consultation is open until {day}.",
                day=case.consulted_until,
                cure="Close it on the day after.",
            )
        w.change(case, opinions=given.opinions, answered=given.answered)
