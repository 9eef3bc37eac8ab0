"""The province adds an item to a region's list."""

from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, Line
from goufu.core.writes import Writes
from goufu.parties.authority import Authority
from goufu.rooms.pilots.items import ItemGiven, new_item
from goufu.rooms.pilots.models import TaskItem, TaskList
from goufu.rooms.pilots.refusals import TaskDoesNotFit


class AddTaskItemInput(ActInput):
    """The item, and by which document it comes."""

    item: Annotated[ItemGiven, Field(title="Item")]
    document: Annotated[Line, Field(title="Document that adds it")]


class AddTaskItem(Act[TaskList, AddTaskItemInput]):
    """Add an item to the list."""

    states = ("in_force",)
    by = Authority("province.officer")
    public = Publish("")
    routine = False
    asks_nothing = "The province adjusts its own list, by a document that is named."

    def effect(self, case: TaskList, given: AddTaskItemInput, moment: Moment, w: Writes) -> None:
        """Add it under a number of its own."""
        if TaskItem.objects.filter(task_list=case.ref, number=given.item.number).exists():
            raise TaskDoesNotFit(
                "Number {number} stands twice in the list.", field="item.number", number=given.item.number,
                cure="Give each item its own number.",
            )  # fmt: skip
        w.add(new_item(case, given.item))
        w.publish(items=case.items_now() + 1)
