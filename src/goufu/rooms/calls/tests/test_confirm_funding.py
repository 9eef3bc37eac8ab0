"""When oppositions are over, each project has its award, and with it a contract of its own."""

from tests.cast import Cast, turned_down
from tests.selecting import Found
from tests.tendering import uscc_of

from goufu.rooms.calls.refusals import FundingDoesNotFit, OppositionsStillHeard
from goufu.rooms.calls.tests.conftest import SUMS, published
from goufu.rooms.calls.tests.test_answer_opposition import SAID
from goufu.rooms.evaluation.models import Award


def test_nothing_is_confirmed_while_oppositions_are_heard(cast: Cast, call: Found) -> None:
    ref = published(cast, call)
    cast.wait(days=7)
    with turned_down(OppositionsStillHeard):
        cast.do("confirm_funding", cast.head, ref)


def test_each_project_gets_an_award_of_its_own(cast: Cast, call: Found) -> None:
    ref = published(cast, call)
    cast.wait(days=8)
    cast.do("confirm_funding", cast.head, ref)
    awards = {each.winner: (each.amount_fen, each.state) for each in Award.objects.filter(review=call.ref)}
    assert awards == {organ: (fen, "published") for organ, fen in SUMS.items()}


def test_a_list_without_projects_is_not_confirmed(cast: Cast, call: Found) -> None:
    ref = published(cast, call)
    for organ in SUMS:
        cast.do("answer_opposition", cast.officer, ref, uscc=uscc_of(organ), **SAID)
    cast.wait(days=8)
    with turned_down(FundingDoesNotFit):
        cast.do("confirm_funding", cast.head, ref)
