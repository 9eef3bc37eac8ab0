"""The convener states what was decided on an item."""

from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, LongText
from goufu.core.writes import Writes
from goufu.parties.authority import Authority
from goufu.rooms.governance.conference import meeting_of
from goufu.rooms.governance.kinds import Outcome
from goufu.rooms.governance.models import Topic
from goufu.rooms.governance.refusals import AgendaNotReady
from goufu.rooms.governance.wording import words_of


class DecideTopicInput(ActInput):
    """The decision, in the words of the minutes."""

    outcome: Annotated[Outcome, Field(title="Decision")]
    decision: Annotated[LongText, Field(title="In the words of the minutes")]


class DecideTopic(Act[Topic, DecideTopicInput]):
    """Decide on an item."""

    states, leads_to = ("listed",), ("agreed", "changed", "sent_back", "declined")
    by = Authority("conference.convener")
    public = Publish("", "sign_minutes")
    asks_nothing = "The members decide; what is done with the decision is judged where it is done."

    def effect(self, case: Topic, given: DecideTopicInput, moment: Moment, w: Writes) -> None:
        meeting = meeting_of(case.meeting)
        if meeting.state != "held":
            raise AgendaNotReady("The meeting is not in session.", cure="Open the meeting first.")
        missing = set(meeting.present) - {each.organ for each in case.opinions.all()}
        if missing:
            raise AgendaNotReady(
                "The opinion of {count} members present is missing.",
                count=len(missing),
                cure="Write down each member's opinion first.",
            )
        w.change(
            case, state=given.outcome.value, decision=given.decision, decided_on=moment.day,
            words=words_of(case.title, case.summary, case.proposal, given.decision),
        )  # fmt: skip
        w.publish(title=case.title)
        w.tell(case.submitter, title=case.title, decision=given.decision)
