"""The county asks for another target or day, or for an item to be dropped."""

from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, CivilDate, LongText
from goufu.core.writes import Writes
from goufu.parties.authority import Authority
from goufu.rooms.pilots.models import TaskItem


class RequestAdjustmentInput(ActInput):
    """What is asked for, and why."""

    wish: Annotated[LongText, Field(title="What should change")]
    reason: Annotated[LongText, Field(title="Why")]
    due: Annotated[CivilDate | None, Field(title="Another day")] = None


class RequestAdjustment(Act[TaskItem, RequestAdjustmentInput]):
    """Request an adjustment."""

    states, leads_to = ("not_started", "under_way", "returned"), "adjustment_requested"
    by = Authority("civil.officer")
    public = Publish("")
    routine = False
    asks_nothing = "A request within the programme; the province decides."

    def effect(self, case: TaskItem, given: RequestAdjustmentInput, moment: Moment, w: Writes) -> None:
        """Wait for the province."""
        w.change(case, organ=w.holder.organ, finding=given.reason)
