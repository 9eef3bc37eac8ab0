"""Every open item is owed by one: what the county owes and what the province must appraise are parts of one list."""

from datetime import date

import pytest
from tests.cast import FUSHUN, SICHUAN, ZIGONG, Cast
from tests.piloting import item, reviewed

from goufu.rooms.pilots.approach import COUNTY, PREFECTURE, PROVINCE
from goufu.rooms.pilots.models import TaskItem
from goufu.rooms.pilots.states import ITEM_STATES
from goufu.rooms.pilots.steps import next_step, steps


@pytest.fixture
def story(cast: Cast) -> str:
    """Three items: one before the province, one waiting for an adjustment, one not started."""
    of = cast.see(reviewed(cast)).task_list
    cast.do("request_adjustment", cast.civil_officer, item(of, 2), wish="延期", reason="条件变化")
    return str(of)


def test_the_parts_make_up_the_whole_and_overlap_nowhere(story: str) -> None:
    parts = [[each.item.ref for each in steps(SICHUAN, who)] for who in (COUNTY, PREFECTURE, PROVINCE)]
    together = [ref for part in parts for ref in part]
    assert sorted(together) == sorted(TaskItem.objects.values_list("ref", flat=True))
    assert [len(part) for part in parts] == [1, 0, 2]


def test_what_waits_for_the_province_is_the_same_from_the_county_and_from_the_province(story: str) -> None:
    seen = [{(each.item.ref, each.act, each.due) for each in steps(at, PROVINCE)} for at in (FUSHUN, ZIGONG, SICHUAN)]
    assert seen[0] == seen[1] == seen[2]
    assert {act for _, act, _ in seen[0]} == {"appraise_item", "adjust_task_item"}


def test_the_nearest_day_comes_first_and_days_past_are_late(story: str) -> None:
    days = [each.due for each in steps(FUSHUN)]
    assert days == [date(2025, 6, 30), date(2025, 12, 31), None]
    assert [each.late(date(2025, 7, 1)) for each in steps(FUSHUN)] == [True, False, False]


def test_every_state_but_the_last_ones_has_a_next_step() -> None:
    owed = {each.name for each in ITEM_STATES if next_step(TaskItem(state=each.name))}
    assert owed == {each.name for each in ITEM_STATES if not each.final}
