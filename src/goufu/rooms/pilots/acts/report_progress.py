"""The county reports how far an item is."""

from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, FileRef, LongText, Percent
from goufu.core.writes import Writes
from goufu.parties.authority import Authority
from goufu.rooms.pilots.models import TaskItem


class ReportProgressInput(ActInput):
    """How far it is, and what shows it."""

    progress: Annotated[Percent, Field(title="How far, in per cent")]
    finding: Annotated[LongText, Field(title="What was done")]
    evidence: Annotated[list[FileRef], Field(title="Evidence")] = []


class ReportProgress(Act[TaskItem, ReportProgressInput]):
    """Report progress."""

    states, leads_to = ("not_started", "under_way"), "under_way"
    by = Authority("civil.officer")
    public = Publish("")
    asks_nothing = "A report of work; the reviews that follow look at it."

    def effect(self, case: TaskItem, given: ReportProgressInput, moment: Moment, w: Writes) -> None:
        """Keep the newest report on the item."""
        w.change(
            case, progress=given.progress, finding=given.finding, evidence=[*case.evidence, *given.evidence],
            organ=w.holder.organ,
        )  # fmt: skip
