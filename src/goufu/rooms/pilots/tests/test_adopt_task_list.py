"""A list comes into force whole: every item of its document, each under its own number, in a designated region."""

from typing import Any

import pytest
from tests.cast import RONGXIAN, Cast, turned_down
from tests.piloting import ITEMS, item, listed, programme, task_list

from goufu.core.models import Entry
from goufu.rooms.pilots.models import TaskItem
from goufu.rooms.pilots.refusals import ListInForce, TaskDoesNotFit


def test_every_item_is_a_case_of_its_own(cast: Cast) -> None:
    ref = task_list(cast)
    items = TaskItem.objects.filter(task_list=ref).order_by("number")
    assert [(each.number, each.state, each.region) for each in items] == [
        (number, "not_started", "510322") for number in (1, 2, 3)
    ]
    assert cast.see(item(ref, 3)).measure == "organizations_registered"


@pytest.mark.parametrize(
    "changes",
    [
        {"stated_items": 4},
        {"items": [ITEMS[0], ITEMS[1], ITEMS[1]]},
        {"region": RONGXIAN},
    ],
    ids=["count", "doubled", "region"],
)
def test_a_list_that_is_not_its_documents_is_refused_whole(cast: Cast, changes: dict[str, Any]) -> None:
    of = programme(cast)
    before = Entry.objects.count()
    with turned_down(TaskDoesNotFit):
        cast.do("adopt_task_list", cast.province_officer, None, **listed(cast, of, **changes))
    assert (Entry.objects.count(), TaskItem.objects.count()) == (before, 0)


def test_a_second_list_changes_nothing(cast: Cast) -> None:
    ref = task_list(cast)
    with turned_down(ListInForce):
        cast.do("adopt_task_list", cast.province_officer, None, **listed(cast, cast.see(ref).programme))
    assert TaskItem.objects.count() == 3
