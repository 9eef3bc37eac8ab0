"""The conference office plans a meeting."""

from typing import Annotated

from pydantic import Field

from goufu.core.act import NOT_PUBLIC, Act
from goufu.core.clock import Moment
from goufu.core.exceptions import BadInput
from goufu.core.fields import ActInput, CaseRef, CivilInstant, Line
from goufu.core.writes import Writes
from goufu.rooms.governance.conference import body_of
from goufu.rooms.governance.kinds import CONFERENCE_OFFICE
from goufu.rooms.governance.models import Meeting


class PlanMeetingInput(ActInput):
    """Which body meets, when and where."""

    body: Annotated[CaseRef, Field(title="Body")]
    title: Annotated[Line, Field(title="Name of the meeting")]
    at: Annotated[CivilInstant, Field(title="When")]
    place: Annotated[Line, Field(title="Where")]


class PlanMeeting(Act[Meeting, PlanMeetingInput]):
    """Plan a meeting."""

    opens = True
    repeats = True
    parent = ("body", ("sitting",))
    own_law_date = True
    by = CONFERENCE_OFFICE
    public = NOT_PUBLIC
    asks_nothing = "It prepares decisions; nothing is decided yet."

    def under(self, given: PlanMeetingInput) -> str:
        return given.body

    def effect(self, case: Meeting, given: PlanMeetingInput, moment: Moment, w: Writes) -> None:
        if given.at <= moment.instant:
            raise BadInput("The meeting would lie in the past.", field="at", cure="Give a later time.")
        body = body_of(given.body)
        w.change(case, body=body.ref, title=given.title, at=given.at, place=given.place)
