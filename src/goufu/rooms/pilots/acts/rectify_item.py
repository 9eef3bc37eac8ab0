"""The county makes good what was missing."""

from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, FileRef, LongText
from goufu.core.writes import Writes
from goufu.parties.authority import Authority
from goufu.rooms.pilots.models import TaskItem


class RectifyItemInput(ActInput):
    """What was done, and what shows it."""

    finding: Annotated[LongText, Field(title="What was made good")]
    evidence: Annotated[list[FileRef], Field(title="Evidence", min_length=1)]


class RectifyItem(Act[TaskItem, RectifyItemInput]):
    """Make good and hand in again."""

    states, leads_to = ("returned",), "submitted"
    by = Authority("civil.officer")
    public = Publish("")
    asks_nothing = "A correction that the reviews look at again."

    def effect(self, case: TaskItem, given: RectifyItemInput, moment: Moment, w: Writes) -> None:
        """A typed tick again, with its new evidence."""
        w.change(
            case, finding=given.finding, evidence=[*case.evidence, *given.evidence], rectify_by=None, how="typed",
            done_on=moment.day, organ=w.holder.organ,
        )  # fmt: skip
        w.publish(how="typed", number=case.number)
