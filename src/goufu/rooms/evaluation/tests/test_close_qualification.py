"""The end of qualification."""

import pytest
from tests.cast import Cast, turned_down
from tests.reviewing import Reviewing, declared

from goufu.rooms.evaluation.refusals import ReviewTooEarly


@pytest.fixture(scope="module")
def case(module_cast: Cast, module_log_apart: None) -> Reviewing:
    return declared(module_cast)


def test_every_bid_is_checked_first(module_cast: Cast, case: Reviewing) -> None:
    case.check(module_cast, "alpha")
    with turned_down(ReviewTooEarly):
        case.do(module_cast, "close_qualification", case.lead(module_cast))


def test_the_talks_follow_in_a_consultation(module_cast: Cast, case: Reviewing) -> None:
    for organ in ("beta", "gamma"):
        case.check(module_cast, organ)
    case.do(module_cast, "close_qualification", case.lead(module_cast))
    assert case.row().state == "consulting"
