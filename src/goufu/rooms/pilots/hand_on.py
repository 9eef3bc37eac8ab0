"""What the pilot hands on in a kit: the items of the task list in force, with their evidence rules."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from goufu.base.catalogue import pgettext_noop
from goufu.core.kit.parts import Part, Taking
from goufu.rooms.pilots.items import ItemGiven, given_of
from goufu.rooms.pilots.models import Designation, TaskItem, TaskList
from goufu.ui.words import chinese


def _in_force(region: str, _day: date) -> list[ItemGiven]:
    """The items of the newest list, without how far they are; none where the division has no list."""
    of = TaskList.objects.filter(region=region).order_by("-opened").first()
    items = TaskItem.objects.filter(task_list=of.ref if of else "").exclude(state="dropped").order_by("number")
    return [given_of(each) for each in items]


def _fill(taking: Taking) -> Mapping[str, Any]:
    """The programme that designated the division, and the items; title and document are the county's own."""
    named = Designation.objects.filter(region=taking.region, programme__state="open").select_related("programme")
    first = named.first()
    known = {"programme": first.programme.ref} if first else {}
    items = [each.model_dump(mode="json") for each in taking.entries]
    given = {"region": taking.region, "stated_items": len(items), "items": items, "synthetic": taking.synthetic}
    return {**known, **given}


def _show(each: ItemGiven) -> str:
    text = each.text_zh if chinese() else each.text_en or each.text_zh
    return f"{each.number}　{text}"


PARTS = (
    Part(
        name="tasks", room="pilots", title=pgettext_noop("pilots", "Task list"), entry=ItemGiven,
        key=lambda each: str(each.number), export=_in_force, show=_show, adopt="adopt_task_list", fill=_fill,
    ),
)  # fmt: skip
