"""The ranking."""

import pytest
from tests.cast import Cast, turned_down
from tests.reviewing import Reviewing, ranked, scored

from goufu.core.exceptions import WrongState
from goufu.core.models import Entry


@pytest.fixture(scope="module")
def case(module_cast: Cast, module_log_apart: None) -> Reviewing:
    return ranked(module_cast)


def test_points_and_ranks_are_those_of_the_method_page(case: Reviewing) -> None:
    found = {organ: case.candidate(organ) for organ in case.bidders}
    assert {organ: (each.quality, each.price, each.total, each.rank) for organ, each in found.items()} == {
        "alpha": (8100, 1469, 9569, 1),
        "beta": (6300, 1500, 7800, 2),
        "gamma": (5800, 1333, 7133, 3),
    }


def test_all_scores_are_unveiled_to_the_panel_together(case: Reviewing) -> None:
    sheets = case.row().ranking_facts["sheets"]
    assert len(sheets) == 3
    assert all(set(points) == {case.bid(organ) for organ in case.bidders} for points in sheets.values())


def test_what_the_ranking_rests_on_is_committed_in_the_record(case: Reviewing) -> None:
    private = Entry.objects.get(act="rank_bids").private["fields"]
    assert private["sheets"]["value"] == case.row().ranking_facts["sheets"]


def test_bids_are_ranked_once(module_cast: Cast, case: Reviewing) -> None:
    with turned_down(WrongState):
        case.do(module_cast, "rank_bids", case.lead(module_cast))


def test_at_equal_points_the_lower_quote_comes_first(cast: Cast, log_apart: None) -> None:
    case = ranked(cast, scored(cast, alpha=(3731, 2000, 500), beta=(3700, 2000, 500)))
    assert case.candidate("alpha").total == case.candidate("beta").total
    assert (case.candidate("beta").rank, case.candidate("alpha").rank) == (1, 2)
