"""The list of the projects to be funded."""

import pytest
from tests.cast import Cast, refused, turned_down
from tests.selecting import BELOW, Found

from goufu.rooms.calls.models import Funding
from goufu.rooms.calls.refusals import FundingDoesNotFit
from goufu.rooms.calls.tests.conftest import countersigned, listing, projects
from goufu.rooms.evaluation.models import Candidate
from goufu.rooms.evaluation.refusals import ReviewDoesNotFit


@pytest.fixture(scope="module")
def found(module_cast: Cast, module_log_apart: None) -> Found:
    return countersigned(module_cast)


def test_a_call_names_no_single_winner(module_cast: Cast, found: Found) -> None:
    with turned_down(ReviewDoesNotFit):
        module_cast.do("name_winner", module_cast.head, review=found.ref, response=found.bid("alpha"))


def test_a_lower_rank_is_not_funded_before_a_higher_one(module_cast: Cast, found: Found) -> None:
    with refused("choose-5wd"):
        listing(module_cast, found, projects=projects(found)[1:])


def test_all_together_stay_within_the_budget(module_cast: Cast, found: Found) -> None:
    with refused("no-over-budget"):
        listing(module_cast, found, projects=projects(found, beta={"amount_fen": 30_000_001}))


def test_nobody_gets_more_than_it_asked_for(module_cast: Cast, found: Found) -> None:
    asked = Candidate.objects.get(bid=found.bid("alpha")).quote_fen
    alone = [{"response": found.bid("alpha"), "amount_fen": asked + 1, "reason": ""}]
    with turned_down(FundingDoesNotFit) as caught:
        listing(module_cast, found, projects=alone)
    assert caught.value.field == "projects"


def test_less_than_was_asked_for_needs_a_reason(module_cast: Cast, found: Found) -> None:
    with turned_down(FundingDoesNotFit):
        listing(module_cast, found, projects=projects(found, alpha={"reason": " "}))


def test_a_project_stands_there_once(module_cast: Cast, found: Found) -> None:
    line = projects(found)[0]
    with turned_down(FundingDoesNotFit):
        listing(module_cast, found, projects=[{**line, "amount_fen": 1_000_000}, {**line, "amount_fen": 1_000_000}])


def test_a_higher_rank_may_be_passed_over_with_a_reason_and_there_is_one_list(module_cast: Cast, found: Found) -> None:
    left_out = [{"response": found.bid("alpha"), "reason": "单位书面放弃"}]
    ref = listing(module_cast, found, projects=projects(found)[1:], left_out=left_out)
    case = Funding.objects.get(ref=ref)
    assert [(each["organ"], each["amount_fen"], each["rank"]) for each in case.projects] == [("beta", 30_000_000, 2)]
    assert case.left_out[0]["rank"] == 1
    with turned_down(FundingDoesNotFit):
        listing(module_cast, found)


def test_a_selection_ends_with_a_winner_and_no_list(cast: Cast, log_apart: None) -> None:
    with turned_down(FundingDoesNotFit):
        listing(cast, countersigned(cast, BELOW))
