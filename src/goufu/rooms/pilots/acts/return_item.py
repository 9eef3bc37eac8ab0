"""The province sends an item back: what it calls done is not."""

from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, CivilDate, LongText
from goufu.core.writes import Writes
from goufu.parties.authority import Authority
from goufu.rooms.pilots.models import TaskItem
from goufu.rooms.pilots.refusals import TaskDoesNotFit


class ReturnItemInput(ActInput):
    """What is missing, and by when it must be made good."""

    reason: Annotated[LongText, Field(title="What is missing")]
    rectify_by: Annotated[CivilDate, Field(title="To be made good by")]


class ReturnItem(Act[TaskItem, ReturnItemInput]):
    """Return the item for correction."""

    states, leads_to = ("reviewed", "appraised"), "returned"
    by = Authority("province.officer")
    public = Publish("")
    routine = False
    asks_nothing = "The province reviews its own programme; no article measures it."

    def effect(self, case: TaskItem, given: ReturnItemInput, moment: Moment, w: Writes) -> None:
        """Take the tick back and name the day."""
        if given.rectify_by <= moment.day:
            raise TaskDoesNotFit(
                "There is no time left to make it good.", field="rectify_by", cure="Name a day to come.",
            )  # fmt: skip
        w.change(
            case, rectify_by=given.rectify_by, times_returned=case.times_returned + 1, how="", done_on=None,
            score=None, manner="",
        )  # fmt: skip
        w.publish(number=case.number, times_returned=case.times_returned)
        w.tell(case.organ, number=case.number, title=case.title, reason=given.reason, by=given.rectify_by.isoformat())
