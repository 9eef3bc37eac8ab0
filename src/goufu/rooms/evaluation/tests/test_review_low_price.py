"""An abnormally low quote is examined before anybody is ranked or excluded for it."""

import pytest
from tests.cast import Cast, turned_down
from tests.reviewing import Reviewing, asked_for_quotes, quoted, scored

from goufu.core.exceptions import Refused
from goufu.rooms.evaluation.refusals import ReviewTooEarly


@pytest.fixture(scope="module")
def case(module_cast: Cast, module_log_apart: None) -> Reviewing:
    return quoted(module_cast, asked_for_quotes(module_cast), alpha=20_000_000, beta=48_000_000, gamma=54_000_000)


def _review(cast: Cast, case: Reviewing, organ: str, *, proven: bool) -> None:
    given = {"minutes_given": 60, "explanation": "人工成本明细", "opinion": "经核算", "proven": proven}
    case.do(cast, "review_low_price", case.lead(cast), response=case.bid(organ), **given)


def test_costs_that_are_not_proven_bar_the_bid(module_cast: Cast, case: Reviewing) -> None:
    _review(module_cast, case, "alpha", proven=False)
    assert case.candidate("alpha").standing == "found"
    assert {each["rule"] for each in case.candidate("alpha").findings} == {"abnormal-low-price"}


def test_nobody_scores_while_a_bid_is_barred(module_cast: Cast, case: Reviewing) -> None:
    with turned_down(ReviewTooEarly):
        scored(module_cast, case)


def test_proven_costs_lift_the_bar_and_the_bid_is_ranked(module_cast: Cast, case: Reviewing) -> None:
    _review(module_cast, case, "alpha", proven=True)
    assert case.candidate("alpha").standing == "passed"
    scored(module_cast, case)
    case.do(module_cast, "rank_bids", case.lead(module_cast))
    assert case.candidate("alpha").rank == 1


def test_in_2026_a_trigger_stops_the_ranking_until_it_is_examined(cast: Cast, log_apart: None) -> None:
    cast.wait(days=365)
    case = scored(cast, quoted(cast, asked_for_quotes(cast), alpha=20_000_000, beta=48_000_000, gamma=54_000_000))
    with pytest.raises(Refused) as stopped:
        case.do(cast, "rank_bids", case.lead(cast))
    assert "abnormal-low-price" in {answer.rule for answer in stopped.value.answers}
    _review(cast, case, "alpha", proven=True)
    case.do(cast, "rank_bids", case.lead(cast))
    assert case.row().state == "ranked"
