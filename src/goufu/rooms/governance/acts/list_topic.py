"""The convener puts a topic on a meeting's agenda."""

from typing import Annotated

from pydantic import Field

from goufu.core.act import NOT_PUBLIC, Act
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, CaseRef
from goufu.core.writes import Writes
from goufu.parties.authority import Authority
from goufu.rooms.governance.conference import agenda, meeting_of
from goufu.rooms.governance.models import Topic
from goufu.rooms.governance.refusals import AgendaNotReady


class ListTopicInput(ActInput):
    """Which meeting, and where on its agenda."""

    meeting: Annotated[CaseRef, Field(title="Meeting")]
    place: Annotated[int, Field(title="Number on the agenda", strict=True, ge=1, le=60)]


class ListTopic(Act[Topic, ListTopicInput]):
    """Put a topic on the agenda."""

    states, leads_to = ("ready",), "listed"
    by = Authority("conference.convener")
    public = NOT_PUBLIC
    asks_nothing = "It prepares a decision; nothing is decided yet."

    def relies_on(self, case: Topic, given: ListTopicInput) -> tuple[str, ...]:
        return (given.meeting,)

    def effect(self, case: Topic, given: ListTopicInput, moment: Moment, w: Writes) -> None:
        meeting = meeting_of(given.meeting)
        if meeting.body != case.body or meeting.state != "planned":
            raise AgendaNotReady(
                "The agenda of this meeting is not open for this topic.",
                field="meeting",
                cure="Choose a planned meeting of the same body.",
            )
        if any(each.place == given.place for each in agenda(meeting.ref)):
            raise AgendaNotReady(
                "Number {place} of the agenda is taken.",
                field="place",
                place=given.place,
                cure="Choose the next number.",
            )
        w.change(case, meeting=meeting.ref, place=given.place)
