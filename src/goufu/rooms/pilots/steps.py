"""Who owes the next step of each item, plan and application, and by when: one reading of the records for every desk.

The county asks "what do I owe by when", prefecture and province "what must I appraise"; all three take their part of
the same list, so that no item is owed by nobody, and none by two.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

from goufu.core.cases import Case
from goufu.parties.authority import region_stem
from goufu.rooms.pilots.approach import COUNTY, PREFECTURE, PROVINCE, owed_elsewhere
from goufu.rooms.pilots.models import TaskItem

_NEXT: Final = {
    "not_started": (COUNTY, "report_progress"),
    "under_way": (COUNTY, "self_check_item"),
    "returned": (COUNTY, "rectify_item"),
    "submitted": (PREFECTURE, "give_prefecture_opinion"),
    "reviewed": (PROVINCE, "appraise_item"),
    "appraised": (PROVINCE, "close_item"),
    "adjustment_requested": (PROVINCE, "adjust_task_item"),
}
"""By state: who owes the next step, and which act it is."""


@dataclass(frozen=True)
class Step:
    """The next step of an item, a plan or an application: who owes it, the act, and the day by which it is due (None
    where none is named).
    """

    item: Case
    who: str
    act: str
    due: date | None

    def late(self, day: date) -> bool:
        """Whether it was due before that day."""
        return self.due is not None and self.due < day


def next_step(item: TaskItem) -> Step | None:
    """The next step of an item; None when nothing is owed any more."""
    found = _NEXT.get(item.state)
    return Step(item, *found, item.owed_by()) if found else None


def steps(region: str, who: str = "") -> list[Step]:
    """Every step owed in a division, the nearest day first; of `who` alone if it is named."""
    items: Iterable[TaskItem] = TaskItem.objects.filter(region__startswith=region_stem(region))
    found = [step for item in items if (step := next_step(item))]
    found += [Step(each.case, each.who, each.act, each.due) for each in owed_elsewhere(region)]
    return sorted((each for each in found if who in {"", each.who}), key=_order)


def _order(step: Step) -> tuple[date, str, int, str]:
    """The nearest day first, then by place; an item by its number, a plan or an application before all items."""
    number = step.item.number if isinstance(step.item, TaskItem) else 0
    return step.due or date.max, step.item.region, number, step.item.ref
