"""A decision becomes a task: somebody leads, somebody helps, by a day."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from goufu.core.act import NOT_PUBLIC, Act
from goufu.core.clock import Moment
from goufu.core.exceptions import BadInput
from goufu.core.fields import ActInput, CaseRef, CivilDate, Line, LongText, OrganCode
from goufu.core.registry import find_case
from goufu.core.writes import Writes
from goufu.law.questions.decision_stands import DecisionStands
from goufu.law.questions.follow_up_due import FollowUpDue
from goufu.rooms.governance.conference import organ_names
from goufu.rooms.governance.interface import decision_question
from goufu.rooms.governance.kinds import CONFERENCE_OFFICE
from goufu.rooms.governance.models import FollowUp, Topic


class GiveTaskInput(ActInput):
    """Who does what by when, and what shows it."""

    decided: Annotated[CaseRef, Field(title="Decision")]
    title: Annotated[Line, Field(title="Task")]
    what: Annotated[LongText, Field(title="What is to be done")]
    lead: Annotated[OrganCode, Field(title="Lead unit")]
    helpers: Annotated[list[OrganCode], Field(title="Cooperating units", max_length=20)] = []
    evidence: Annotated[Line, Field(title="What shows that it is done")]
    due: Annotated[CivilDate, Field(title="To be reported on by")]


class GiveTask(Act[FollowUp, GiveTaskInput]):
    """Give a task from a decision."""

    opens = True
    repeats = True
    parent = ("topic", ("agreed", "changed"))
    own_law_date = True
    by = CONFERENCE_OFFICE
    public = NOT_PUBLIC

    def under(self, given: GiveTaskInput) -> str:
        return given.decided

    def asks(self, case: FollowUp, given: GiveTaskInput, moment: Moment) -> Iterator[DecisionStands]:
        yield decision_question(given.decided, case.region, given.title)

    def effect(self, case: FollowUp, given: GiveTaskInput, moment: Moment, w: Writes) -> None:
        if given.due <= moment.day:
            raise BadInput("The day has passed.", field="due", cure="Give a later day.")
        topic = find_case(given.decided)
        assert isinstance(topic, Topic)
        w.change(
            case,
            thread=case.ref,
            decided=topic.ref,
            body=topic.body,
            title=given.title,
            what=given.what,
            lead=given.lead,
            lead_zh=organ_names(given.lead)[0],
            helpers=list(given.helpers),
            evidence_asked=given.evidence,
            due=given.due,
        )
        for organ in (given.lead, *given.helpers):
            w.tell(organ, title=given.title, due=given.due.isoformat(), evidence=given.evidence)

    def starts(self, case: FollowUp, given: GiveTaskInput, moment: Moment) -> Iterator[FollowUpDue]:
        yield FollowUpDue(start=moment.day, days=(given.due - moment.day).days)
