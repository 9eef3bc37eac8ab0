"""The province adds an item under a number of its own."""

from tests.cast import Cast, turned_down
from tests.piloting import ITEMS, task_list

from goufu.rooms.pilots.refusals import TaskDoesNotFit


def test_the_list_has_one_item_more(cast: Cast) -> None:
    ref = task_list(cast)
    cast.do("add_task_item", cast.province_officer, ref, item={**ITEMS[0], "number": 4}, document="补充通知（示例）")
    assert (cast.see(ref).items_now(), cast.see(ref).stated_items) == (4, 3)


def test_a_number_stands_once(cast: Cast) -> None:
    ref = task_list(cast)
    with turned_down(TaskDoesNotFit):
        cast.do("add_task_item", cast.province_officer, ref, item=ITEMS[0], document="补充通知（示例）")
