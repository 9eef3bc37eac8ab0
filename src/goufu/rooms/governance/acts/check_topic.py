"""The conference office looks through a topic's papers."""

from typing import Annotated

from pydantic import Field

from goufu.core.act import NOT_PUBLIC, Act
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, LongText
from goufu.core.writes import Writes
from goufu.rooms.governance.kinds import CONFERENCE_OFFICE
from goufu.rooms.governance.models import Topic


class CheckTopicInput(ActInput):
    """Whether the papers are complete, and what the office says to them."""

    complete: Annotated[bool, Field(title="The papers are complete")]
    remark: Annotated[LongText, Field(title="Remark", description="What is missing, or what the meeting should know.")]


class CheckTopic(Act[Topic, CheckTopicInput]):
    """Check the papers of a topic."""

    states, leads_to = ("submitted",), ("ready", "sent_back")
    by = CONFERENCE_OFFICE
    public = NOT_PUBLIC
    asks_nothing = "It prepares a decision; nothing is decided yet."

    def effect(self, case: Topic, given: CheckTopicInput, moment: Moment, w: Writes) -> None:
        w.change(case, state="ready" if given.complete else "sent_back", reason=given.remark)
        w.tell(case.submitter, title=case.title, remark=given.remark)
