"""The missing member is back: the review goes on where it stood."""

import pytest
from tests.cast import Cast, turned_down
from tests.reviewing import DRAW, Reviewing, declared, drawn

from goufu.core.exceptions import WrongState
from goufu.core.models import RunningClock


@pytest.fixture(scope="module")
def case(module_cast: Cast, module_log_apart: None) -> Reviewing:
    return declared(module_cast, drawn(module_cast, **{**DRAW, "members": 5}))


def test_nobody_resumes_what_was_not_interrupted(module_cast: Cast, case: Reviewing) -> None:
    with turned_down(WrongState):
        case.do(module_cast, "resume_review", module_cast.officer)


def test_it_goes_on_where_it_stood_and_the_clock_stops(module_cast: Cast, case: Reviewing) -> None:
    case.check(module_cast, "alpha")
    case.do(module_cast, "interrupt_review", module_cast.supervisor, reason="一名成员突发疾病")
    case.do(module_cast, "resume_review", module_cast.officer)
    row = case.row()
    assert (row.state, row.waits_from) == ("drawn", "")
    assert RunningClock.objects.get(kind="panel_wait").met_by
    assert case.candidate("alpha").standing == "passed"
    case.check(module_cast, "beta")
