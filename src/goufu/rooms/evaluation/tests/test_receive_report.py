"""The report reaches the purchaser."""

import pytest
from tests.cast import Cast, turned_down
from tests.reviewing import Reviewing, ranked, received

from goufu.core.exceptions import WrongOffice, WrongState
from goufu.core.models import RunningClock


@pytest.fixture(scope="module")
def case(module_cast: Cast, module_log_apart: None) -> Reviewing:
    return ranked(module_cast)


def test_an_unsigned_report_is_not_received(module_cast: Cast, case: Reviewing) -> None:
    with turned_down(WrongState):
        case.do(module_cast, "receive_report", module_cast.officer)


def test_receiving_it_stops_one_clock_and_starts_the_next(module_cast: Cast, case: Reviewing) -> None:
    received(module_cast, case)
    assert RunningClock.objects.get(kind="report_to_buyer").met_by is not None
    choice = RunningClock.objects.get(kind="winner_choice")
    assert (choice.rule, choice.days, choice.met_by) == ("choose-5wd", 5, None)


def test_another_purchaser_does_not_receive_it(module_cast: Cast, case: Reviewing) -> None:
    with turned_down(WrongState):
        case.do(module_cast, "receive_report", module_cast.colleague)
    with pytest.raises((WrongOffice, WrongState)):
        case.do(module_cast, "receive_report", module_cast.stranger)
