"""An organ leaves a body."""

from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, CivilDate, LongText, OrganCode
from goufu.core.writes import Writes
from goufu.rooms.governance.conference import member
from goufu.rooms.governance.kinds import CONFERENCE_OFFICE
from goufu.rooms.governance.models import Body


class UnseatMemberInput(ActInput):
    """Who leaves, from when, and why."""

    organ: Annotated[OrganCode, Field(title="Member")]
    until: Annotated[CivilDate, Field(title="First day without the seat")]
    reason: Annotated[LongText, Field(title="Reason")]


class UnseatMember(Act[Body, UnseatMemberInput]):
    """End a member's seat."""

    states = ("sitting",)
    by = CONFERENCE_OFFICE
    public = Publish("", "once")
    asks_nothing = "The founding document names the members; no article judges it."
    routine = False

    def effect(self, case: Body, given: UnseatMemberInput, moment: Moment, w: Writes) -> None:
        w.change(member(case.ref, given.organ, moment.day), until=given.until)
