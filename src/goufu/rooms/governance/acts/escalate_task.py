"""A task whose day has passed goes before the body above."""

from typing import Annotated

from pydantic import Field

from goufu.core.act import NOT_PUBLIC, Act
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, LongText
from goufu.core.writes import Writes
from goufu.rooms.governance.conference import body_of
from goufu.rooms.governance.kinds import CONFERENCE_OFFICE
from goufu.rooms.governance.models import FollowUp
from goufu.rooms.governance.refusals import NotDueYet


class EscalateTaskInput(ActInput):
    """Why it is stuck."""

    reason: Annotated[LongText, Field(title="What keeps it from being done")]


class EscalateTask(Act[FollowUp, EscalateTaskInput]):
    """Bring an overdue task before the body above."""

    states, leads_to = ("given",), "escalated"
    by = CONFERENCE_OFFICE
    public = NOT_PUBLIC
    repeats = True
    routine = False
    asks_nothing = "The conference's own way; no article judges it."

    def effect(self, case: FollowUp, given: EscalateTaskInput, moment: Moment, w: Writes) -> None:
        if moment.day <= case.due:
            raise NotDueYet(
                "The task is due on {due}; it is not late.", due=case.due, cure="Remind the lead unit instead."
            )
        w.change(case, reason=given.reason)
        body = body_of(case.body)
        above = body_of(body.above) if body.above else body
        for organ in {above.office, case.lead}:
            w.tell(organ, title=case.title, reason=given.reason, body=above.title)
