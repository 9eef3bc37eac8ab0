"""The province closes an item that it has appraised."""

from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput
from goufu.core.writes import Writes
from goufu.parties.authority import Authority
from goufu.rooms.pilots.models import TaskItem
from goufu.rooms.pilots.refusals import TaskDoesNotFit

LEAST = 60
"""Points below which an item is not closed but returned."""


class CloseItemInput(ActInput):
    """What the province has to say in closing."""

    remark: Annotated[str, Field(title="Remark", max_length=2000)] = ""


class CloseItem(Act[TaskItem, CloseItemInput]):
    """Close the item."""

    states, leads_to = ("appraised",), "closed"
    by = Authority("province.officer")
    public = Publish("")
    asks_nothing = "It follows from the review; no article measures it."

    def effect(self, case: TaskItem, given: CloseItemInput, moment: Moment, w: Writes) -> None:
        """Nothing more is owed."""
        if (case.score or 0) < LEAST:
            raise TaskDoesNotFit(
                "It earned {score} points; an item is closed from {least} on.", score=case.score or 0, least=LEAST,
                cure="Return it for correction.",
            )  # fmt: skip
        w.publish(number=case.number, score=case.score, how=case.how)
