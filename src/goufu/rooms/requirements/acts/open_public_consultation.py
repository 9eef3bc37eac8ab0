"""The public is asked what it thinks of the requirement."""

from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, CivilDate, Line
from goufu.core.writes import Writes
from goufu.parties.authority import Authority
from goufu.rooms.requirements.models import Requirement
from goufu.rooms.requirements.refusals import RequirementDoesNotFit


class OpenPublicConsultationInput(ActInput):
    """Until when, and where opinions can be sent."""

    until: Annotated[CivilDate, Field(title="Open until")]
    channel: Annotated[Line, Field(title="Where opinions can be sent")]


class OpenPublicConsultation(Act[Requirement, OpenPublicConsultationInput]):
    """Open the public consultation on the requirement."""

    states, leads_to = ("drafted",), "consulting"
    by = Authority("purchaser.officer", within="purchaser")
    public = Publish("procurement")
    asks_nothing = "The law asks whether the public was heard when the consultation ends."

    def effect(self, case: Requirement, given: OpenPublicConsultationInput, moment: Moment, w: Writes) -> None:
        if given.until < moment.day:
            raise RequirementDoesNotFit(
                "The last day {day} is past.", field="until", day=given.until, cure="Name a day to come."
            )
        w.change(case, consulted_from=moment.day, consulted_until=given.until)
        w.publish(consulted_from=moment.day)
