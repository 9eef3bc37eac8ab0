"""The conference office sends a report back with a new day."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from goufu.core.act import NOT_PUBLIC, Act
from goufu.core.clock import Moment
from goufu.core.exceptions import BadInput
from goufu.core.fields import ActInput, CivilDate, LongText
from goufu.core.writes import Writes
from goufu.law.questions.follow_up_due import FollowUpDue
from goufu.rooms.governance.kinds import CONFERENCE_OFFICE
from goufu.rooms.governance.models import FollowUp


class ReturnTaskInput(ActInput):
    """What is missing, and the new day."""

    missing: Annotated[LongText, Field(title="What is missing")]
    due: Annotated[CivilDate, Field(title="To be reported on by")]


class ReturnTask(Act[FollowUp, ReturnTaskInput]):
    """Send a report back."""

    states, leads_to = ("reported",), "given"
    by = CONFERENCE_OFFICE
    public = NOT_PUBLIC
    repeats = True
    routine = False
    asks_nothing = "The conference's own finding; no article judges it."

    def effect(self, case: FollowUp, given: ReturnTaskInput, moment: Moment, w: Writes) -> None:
        if given.due <= moment.day:
            raise BadInput("The day has passed.", field="due", cure="Give a later day.")
        w.change(case, reason=given.missing, due=given.due)
        w.tell(case.lead, title=case.title, missing=given.missing, due=given.due.isoformat())

    def starts(self, case: FollowUp, given: ReturnTaskInput, moment: Moment) -> Iterator[FollowUpDue]:
        yield FollowUpDue(start=moment.day, days=(given.due - moment.day).days)
