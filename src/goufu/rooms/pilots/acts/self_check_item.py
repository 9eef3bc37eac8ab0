"""The county has checked an item itself and calls it done: a typed tick, which the reviews may take back."""

from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, FileRef, LongText
from goufu.core.writes import Writes
from goufu.parties.authority import Authority
from goufu.rooms.pilots.models import TaskItem
from goufu.rooms.pilots.refusals import TaskDoesNotFit


class SelfCheckItemInput(ActInput):
    """What was found, and what shows it."""

    finding: Annotated[LongText, Field(title="What the check found")]
    evidence: Annotated[list[FileRef], Field(title="Evidence")] = []


class SelfCheckItem(Act[TaskItem, SelfCheckItemInput]):
    """Check the item and call it done."""

    states, leads_to = ("under_way",), "submitted"
    by = Authority("civil.officer")
    public = Publish("")
    asks_nothing = "The county's own check; prefecture and province look at it afterwards."

    def effect(self, case: TaskItem, given: SelfCheckItemInput, moment: Moment, w: Writes) -> None:
        """A typed tick needs evidence on file."""
        evidence = [*case.evidence, *given.evidence]
        if not evidence:
            raise TaskDoesNotFit(
                "Nothing shows that this item is done.", field="evidence",
                cure="Add a file, or let the figure show it where the item has a rule.",
            )  # fmt: skip
        w.change(
            case, progress=100, finding=given.finding, evidence=evidence, how="typed", done_on=moment.day,
            organ=w.holder.organ,
        )  # fmt: skip
        w.publish(how="typed", number=case.number)
