"""What a member says to a topic is written down; the member needs no key."""

from typing import Annotated

from pydantic import Field

from goufu.core.act import NOT_PUBLIC, Act
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, Mark, OrganCode, Private
from goufu.core.writes import Writes
from goufu.rooms.governance.conference import meeting_of, member
from goufu.rooms.governance.kinds import CONFERENCE_OFFICE, Stance
from goufu.rooms.governance.models import Opinion, Topic
from goufu.rooms.governance.refusals import AgendaNotReady, NoMember


class RecordOpinionInput(ActInput):
    """Who says what."""

    organ: Annotated[OrganCode, Field(title="Member")]
    stance: Annotated[Stance, Private, Field(title="Opinion")]
    text: Annotated[str, Mark("long"), Private, Field(title="In its own words", max_length=20_000)] = ""


class RecordOpinion(Act[Topic, RecordOpinionInput]):
    """Write down a member's opinion."""

    states = ("listed",)
    by = CONFERENCE_OFFICE
    public = NOT_PUBLIC
    repeats = True
    asks_nothing = "It prepares a decision; nothing is decided yet."

    def effect(self, case: Topic, given: RecordOpinionInput, moment: Moment, w: Writes) -> None:
        meeting = meeting_of(case.meeting)
        if meeting.state != "held":
            raise AgendaNotReady("The meeting is not in session.", cure="Open the meeting first.")
        seat = member(case.body, given.organ, moment.day)
        if seat.organ not in meeting.present:
            raise NoMember(
                "{organ} was not present.", field="organ", organ=seat.name_zh, cure="Write down who is present only."
            )
        before = Opinion.objects.filter(topic=case, organ=seat.organ).first()
        if before is not None:
            w.change(before, stance=given.stance.value, text=given.text.strip())
            return
        w.add(
            Opinion(
                topic=case, organ=seat.organ, name_zh=seat.name_zh, stance=given.stance.value, text=given.text.strip()
            )
        )
