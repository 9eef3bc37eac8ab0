"""Each member declares whether anything ties her to a bidder."""

import pytest
from tests.cast import Cast, refused, turned_down
from tests.reviewing import Reviewing, drawn
from tests.tendering import uscc_of

from goufu.rooms.evaluation.models import Seat
from goufu.rooms.evaluation.refusals import DoneAlready, NotOnPanel, ReviewTooEarly


@pytest.fixture(scope="module")
def case(module_cast: Cast, module_log_apart: None) -> Reviewing:
    return drawn(module_cast)


def test_an_expert_related_to_a_bidder_may_not_stay(module_cast: Cast, case: Reviewing) -> None:
    tie = {"provider": uscc_of("beta"), "tie": "kin"}
    with refused("conflict-avoid-staff") as stopped:
        case.do(module_cast, "declare_independence", case.lead(module_cast), ties=[tie])
    assert "9" in {answer.article for answer in stopped.value.answers}


def test_who_was_not_drawn_has_nothing_to_declare(module_cast: Cast, case: Reviewing) -> None:
    seats = {each.office for each in case.panel(module_cast)}
    outside = next(each for name, each in module_cast.people.items() if "expert" in name and each.office not in seats)
    with turned_down(NotOnPanel):
        case.do(module_cast, "declare_independence", outside)


def test_nothing_is_examined_before_all_have_declared(module_cast: Cast, case: Reviewing) -> None:
    case.do(module_cast, "declare_independence", case.lead(module_cast))
    with turned_down(ReviewTooEarly):
        case.check(module_cast, "alpha")
    assert Seat.objects.filter(declared=True).count() == 1


def test_a_declaration_is_made_once(module_cast: Cast, case: Reviewing) -> None:
    with turned_down(DoneAlready):
        case.do(module_cast, "declare_independence", case.lead(module_cast))
