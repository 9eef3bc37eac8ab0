"""A meeting that was planned does not take place."""

from typing import Annotated

from pydantic import Field

from goufu.core.act import NOT_PUBLIC, Act
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, LongText
from goufu.core.writes import Writes
from goufu.rooms.governance.conference import agenda
from goufu.rooms.governance.kinds import CONFERENCE_OFFICE
from goufu.rooms.governance.models import Meeting


class CancelMeetingInput(ActInput):
    """Why."""

    reason: Annotated[LongText, Field(title="Reason")]


class CancelMeeting(Act[Meeting, CancelMeetingInput]):
    """Cancel a meeting."""

    states, leads_to = ("planned", "called"), "cancelled"
    by = CONFERENCE_OFFICE
    public = NOT_PUBLIC
    asks_nothing = "Nothing was decided."
    routine = False

    def relies_on(self, case: Meeting, given: CancelMeetingInput) -> tuple[str, ...]:
        return tuple(topic.ref for topic in agenda(case.ref))

    def effect(self, case: Meeting, given: CancelMeetingInput, moment: Moment, w: Writes) -> None:
        w.change(case, reason=given.reason)
        for topic in agenda(case.ref):
            w.change(topic, state="ready", meeting="", place=None)
