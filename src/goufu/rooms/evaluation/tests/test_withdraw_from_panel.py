"""Who is not free of interest leaves the panel; the next substitute of the draw comes."""

import pytest
from tests.cast import Cast, refused, turned_down
from tests.reviewing import Reviewing, declared, drawn
from tests.tendering import uscc_of

from goufu.rooms.evaluation.models import Seat
from goufu.rooms.evaluation.refusals import NotOnPanel, ReviewDoesNotFit


@pytest.fixture(scope="module")
def case(module_cast: Cast, module_log_apart: None) -> Reviewing:
    return drawn(module_cast)


def test_a_related_expert_withdraws_and_the_next_substitute_comes(module_cast: Cast, case: Reviewing) -> None:
    related = case.panel(module_cast)[1]
    fourth = Seat.objects.get(place=4).office
    with refused("conflict-avoid-staff"):
        case.do(module_cast, "declare_independence", related, ties=[{"provider": uscc_of("alpha"), "tie": "employed"}])
    case.do(module_cast, "withdraw_from_panel", related, reason="两年前曾在投标单位任职")
    sitting = [each.office for each in case.panel(module_cast)]
    assert related.office not in sitting
    assert fourth in sitting
    assert len(sitting) == 3
    with turned_down(NotOnPanel):
        case.do(module_cast, "declare_independence", related)


def test_the_supervisor_can_make_a_member_leave(module_cast: Cast, case: Reviewing) -> None:
    office = case.panel(module_cast)[0].office
    case.do(
        module_cast, "withdraw_from_panel", module_cast.supervisor, office=office, reason="经核实与投标人有利害关系"
    )
    assert Seat.objects.get(office=office).standing == "withdrawn"


def test_without_a_substitute_nobody_leaves_a_panel_too_small(module_cast: Cast, case: Reviewing) -> None:
    with turned_down(ReviewDoesNotFit):
        case.do(module_cast, "withdraw_from_panel", case.panel(module_cast)[0], reason="身体原因")


def test_the_new_panel_declares_and_works(module_cast: Cast, case: Reviewing) -> None:
    declared(module_cast, case)
    case.check(module_cast, "alpha")
    assert case.candidate("alpha").standing == "passed"
