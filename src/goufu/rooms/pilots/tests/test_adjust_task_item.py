"""The province decides: another day, or the item is dropped and the list is shorter."""

from tests.cast import Cast
from tests.piloting import item, task_list


def requested(cast: Cast) -> str:
    ref = item(task_list(cast), 1)
    return cast.do("request_adjustment", cast.civil_officer, ref, wish="延期或取消", reason="条件变化")


def test_another_day(cast: Cast) -> None:
    ref = requested(cast)
    cast.do("adjust_task_item", cast.province_officer, ref, reason="同意延期", due="2025-12-31")
    assert (cast.state(ref), cast.see(ref).due.isoformat()) == ("under_way", "2025-12-31")


def test_a_dropped_item_shortens_the_list(cast: Cast) -> None:
    ref = requested(cast)
    cast.do("adjust_task_item", cast.province_officer, ref, reason="同意取消", drop=True)
    of = cast.see(cast.see(ref).task_list)
    assert (cast.state(ref), of.items_now(), of.stated_items) == ("dropped", 2, 3)
