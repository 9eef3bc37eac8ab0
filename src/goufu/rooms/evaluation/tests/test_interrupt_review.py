"""A member is missing and nobody can follow: the review waits, some days at most."""

from datetime import date

import pytest
from tests.cast import Cast, refused, turned_down
from tests.reviewing import Reviewing, declared, drawn

from goufu.core.exceptions import WrongState
from goufu.core.models import RunningClock


@pytest.fixture(scope="module")
def case(module_cast: Cast, module_log_apart: None) -> Reviewing:
    return declared(module_cast, drawn(module_cast))


def test_while_a_substitute_can_follow_the_review_does_not_wait(module_cast: Cast, case: Reviewing) -> None:
    with refused("substitute-first"):
        case.do(module_cast, "interrupt_review", module_cast.officer, reason="一名成员突发疾病")


def test_absence_is_a_cause_and_the_next_substitute_follows(module_cast: Cast, case: Reviewing) -> None:
    for _ in range(2):
        absent = case.panel(module_cast)[1]
        given = {"office": absent.office, "cause": "absence", "reason": "突发疾病"}
        case.do(module_cast, "withdraw_from_panel", module_cast.supervisor, **given)
        assert case.row().seats.get(office=absent.office).cause == "absence"
        assert len(case.panel(module_cast)) == 3


def test_with_nobody_left_it_waits_three_working_days(module_cast: Cast, case: Reviewing) -> None:
    today: date = module_cast.clock.read().day
    case.do(module_cast, "interrupt_review", module_cast.officer, reason="一名成员突发疾病")
    assert case.row().state == "waiting"
    clock = RunningClock.objects.get(kind="panel_wait")
    assert clock.due is not None
    assert 3 <= (clock.due - today).days <= 7


def test_nothing_is_done_meanwhile(module_cast: Cast, case: Reviewing) -> None:
    with turned_down(WrongState):
        case.check(module_cast, "alpha")
