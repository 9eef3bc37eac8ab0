"""The province decides on a request: another target or day, no change, or the item is dropped from the list."""

from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, CivilDate, LongText
from goufu.core.writes import Writes
from goufu.parties.authority import Authority
from goufu.rooms.pilots.models import TaskItem


class AdjustTaskItemInput(ActInput):
    """What changes. Everything left empty stays."""

    reason: Annotated[LongText, Field(title="Reason of the decision")]
    drop: Annotated[bool, Field(title="Drop the item from the list")] = False
    due: Annotated[CivilDate | None, Field(title="New day")] = None
    target: Annotated[str, Field(title="New target", max_length=200)] = ""


class AdjustTaskItem(Act[TaskItem, AdjustTaskItemInput]):
    """Decide on the adjustment."""

    states, leads_to = ("adjustment_requested",), ("under_way", "dropped")
    by = Authority("province.officer")
    public = Publish("")
    asks_nothing = "The province adjusts its own list."

    def effect(self, case: TaskItem, given: AdjustTaskItemInput, moment: Moment, w: Writes) -> None:
        """Change the item."""
        due = {"due": given.due, "due_text": given.due.isoformat()} if given.due else {}
        target = {"target": given.target} if given.target else {}
        w.change(case, state="dropped" if given.drop else "under_way", rectify_by=None, **due, **target)
        w.publish(number=case.number, dropped=given.drop)
        w.tell(case.organ, number=case.number, title=case.title, reason=given.reason)
