"""A mandate ends before its last day."""

from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, LongText
from goufu.core.writes import Writes
from goufu.parties.authority import Authority
from goufu.rooms.agencies.choices import EndReason
from goufu.rooms.agencies.models import Mandate


class EndMandateInput(ActInput):
    """Why it ends."""

    why: Annotated[EndReason, Field(title="Why it ends")]
    facts: Annotated[LongText, Field(title="Facts", description="What was done, and what is left to whom.")]


class EndMandate(Act[Mandate, EndMandateInput]):
    """End the mandate."""

    states, leads_to = ("running",), "ended"
    by = (Authority("purchaser.head", within="purchaser"), Authority("agency.head", within="agency"))
    public = Publish("procurement")
    routine = False
    asks_nothing = "Either side may end what it entrusted or took over; what it owes the other, the agreement says."

    def effect(self, case: Mandate, given: EndMandateInput, moment: Moment, w: Writes) -> None:
        """From now on the agency does nothing more for this purchaser."""
        w.change(case, ended_on=moment.day)
        w.publish(agency_zh=case.agency_zh, ended_on=moment.day)
        w.tell(case.agency, number=case.number, title=case.title)
        w.tell(case.purchaser, number=case.number, title=case.title)
