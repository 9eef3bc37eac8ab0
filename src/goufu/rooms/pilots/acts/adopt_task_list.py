"""A region's list of tasks comes into force: in as many items as its document says, each under its own number."""

from collections import Counter
from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, CaseRef, FileRef, Line
from goufu.core.kit.bundle import taken_over
from goufu.core.writes import Writes
from goufu.parties.authority import Authority
from goufu.parties.regions import region
from goufu.rooms.pilots.items import ItemGiven, new_item
from goufu.rooms.pilots.models import Designation, TaskList
from goufu.rooms.pilots.refusals import ListInForce, TaskDoesNotFit


class AdoptTaskListInput(ActInput):
    """The list as it was issued."""

    programme: Annotated[CaseRef, Field(title="Programme")]
    region: Annotated[str, Field(title="Division", pattern=r"^\d{6}$")]
    title: Annotated[Line, Field(title="Title of the list")]
    document: Annotated[Line, Field(title="Document", description="Title and number, as they were issued.")]
    stated_items: Annotated[int, Field(title="Items the document says it has", ge=1, le=1000)]
    items: Annotated[list[ItemGiven], Field(title="Items", min_length=1, max_length=1000)]
    file: Annotated[FileRef | None, Field(title="The list as a file")] = None
    kit: Annotated[FileRef | None, Field(title="Another county's kit that it builds on")] = None
    kit_key: Annotated[str, Field(title="The key that county signs with", max_length=200)] = ""
    source: Annotated[str, Field(title="Where it was found", max_length=200)] = ""
    synthetic: Annotated[bool, Field(title="It is made up, for a demonstration")] = False


class AdoptTaskList(Act[TaskList, AdoptTaskListInput]):
    """Put a region's task list into force."""

    opens = True
    parent = ("programme", ("open",))
    repeats = True
    by = (Authority("province.officer"), Authority("civil.officer"))
    public = Publish("")
    routine = False
    asks_nothing = "The list is the province's own; what is checked is that it is complete."

    def effect(self, case: TaskList, given: AdoptTaskListInput, moment: Moment, w: Writes) -> None:
        """Write the list and each of its items."""
        _fits(given)
        w.change(
            case, title=given.title, programme=given.programme, document=given.document, source=given.source,
            stated_items=given.stated_items, file=given.file or "",
        )  # fmt: skip
        for each in given.items:
            w.add(new_item(case, each))
        if given.kit:
            w.publish(**taken_over("tasks", given.kit, given.kit_key, given.items))


def _fits(given: AdoptTaskListInput) -> None:
    if not Designation.objects.filter(programme__ref=given.programme, region=given.region).exists():
        raise TaskDoesNotFit(
            "{name} is no region of this programme.", field="region", name=region(given.region).name_zh,
            cure="The province designates it first.",
        )  # fmt: skip
    if TaskList.objects.filter(programme=given.programme, region=given.region).exists():
        raise ListInForce(
            "{name} has its list already.", field="region", name=region(given.region).name_zh,
            cure="Adjust single items, or add one.",
        )  # fmt: skip
    if len(given.items) != given.stated_items:
        raise TaskDoesNotFit(
            "The document says {stated} items, the list has {count}.", field="items", stated=given.stated_items,
            count=len(given.items), cure="Complete the list, or correct the number.",
        )  # fmt: skip
    twice = [number for number, times in Counter(each.number for each in given.items).items() if times > 1]
    if twice:
        raise TaskDoesNotFit(
            "Number {number} stands twice in the list.", field="items", number=twice[0],
            cure="Give each item its own number.",
        )  # fmt: skip
