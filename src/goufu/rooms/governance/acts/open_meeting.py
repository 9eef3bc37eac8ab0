"""The meeting begins: who is there is written down, and whether they are enough."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from goufu.core.act import NOT_PUBLIC, Act
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, OrganCode
from goufu.core.writes import Writes
from goufu.law.questions.meeting_quorum import MeetingQuorum
from goufu.rooms.governance.conference import body_of, member, members_on
from goufu.rooms.governance.kinds import CONFERENCE_OFFICE
from goufu.rooms.governance.models import Meeting


class OpenMeetingInput(ActInput):
    """Who is there."""

    present: Annotated[list[OrganCode], Field(title="Members present", min_length=1, max_length=100)]


class OpenMeeting(Act[Meeting, OpenMeetingInput]):
    """Open the meeting."""

    states, leads_to = ("called",), "held"
    by = CONFERENCE_OFFICE
    public = NOT_PUBLIC

    def asks(self, case: Meeting, given: OpenMeetingInput, moment: Moment) -> Iterator[MeetingQuorum]:
        here = {member(case.body, organ, moment.day).organ for organ in given.present}
        seated = members_on(case.body, moment.day)
        yield MeetingQuorum(present=len(here), members=len(seated), needed=body_of(case.body).quorum)

    def effect(self, case: Meeting, given: OpenMeetingInput, moment: Moment, w: Writes) -> None:
        w.change(case, present=sorted(set(given.present)))
