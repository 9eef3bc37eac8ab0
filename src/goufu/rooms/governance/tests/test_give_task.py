"""A decision becomes a task with a day."""

from datetime import date

from tests.cast import Cast, refused, turned_down
from tests.conferring import TASK, conference

from goufu.core.exceptions import BadInput, WrongState
from goufu.core.models import Message, RunningClock


def test_a_task_runs_against_a_clock_and_all_units_are_told(cast: Cast) -> None:
    ref = conference(cast).task()
    clock = RunningClock.objects.get(case_ref=ref)
    assert (clock.kind, clock.due, clock.rule) == ("follow_up_due", date(2025, 4, 30), "follow-up-due")
    assert set(Message.objects.filter(case_ref=ref).values_list("organ", flat=True)) == {
        "510322-civil",
        "510322-finance",
    }


def test_unsigned_minutes_give_no_task(cast: Cast) -> None:
    held = conference(cast)
    topic = held.topic()
    held.written(topic)
    with refused("decision-behind-it"):
        cast.do("give_task", cast.secretary, **TASK, decided=topic)


def test_an_item_that_was_declined_gives_no_task(cast: Cast) -> None:
    held = conference(cast)
    topic = held.topic()
    held.signed(topic, "declined")
    with turned_down(WrongState):
        cast.do("give_task", cast.secretary, **TASK, decided=topic)


def test_a_day_that_has_passed_is_none(cast: Cast) -> None:
    with turned_down(BadInput):
        conference(cast).task(due="2025-03-03")
