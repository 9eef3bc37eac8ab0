"""The page of a selection below the limit."""

from typing import Any

import pytest
from tests.cast import Cast, refused, turned_down
from tests.selecting import selection_opened
from tests.tendering import Tendering, decided, opened, uscc_of

from goufu.rooms.evaluation.models import Candidate, Review
from goufu.rooms.evaluation.refusals import DoneAlready, ReviewDoesNotFit
from goufu.rooms.procurement.interface import responses
from goufu.rooms.providers.interface import provider_by_uscc

POINTS = {"alpha": [4200, 2400, 1500], "beta": [3500, 2000, 800], "gamma": [3000, 2000, 800]}


def lines(tender: Tendering, **changes: dict[str, Any]) -> list[dict[str, Any]]:
    """One line for each opened bid."""
    return [
        {"response": each.bid, "points": POINTS[each.organ], "reason": "见选取记录", **changes.get(each.organ, {})}
        for each in responses(tender.ref)
    ]


def _fill_in(cast: Cast, tender: Tendering, **changes: dict[str, Any]) -> str:
    given = {"tender": tender.ref, "bids": lines(tender, **changes)}
    return decided(cast, "fill_in_selection", cast.officer, None, tender.ref, **given)


@pytest.fixture(scope="module")
def tender(module_cast: Cast, module_log_apart: None) -> Tendering:
    return selection_opened(module_cast)


def test_points_outside_their_range_are_refused(module_cast: Cast, tender: Tendering) -> None:
    with refused("score-quantified"):
        _fill_in(module_cast, tender, beta={"points": [4600, 2000, 800]})


def test_a_factor_without_points_is_refused(module_cast: Cast, tender: Tendering) -> None:
    with refused("score-quantified"):
        _fill_in(module_cast, tender, beta={"points": [3500, 2000]})


def test_nobody_left_is_refused(module_cast: Cast, tender: Tendering) -> None:
    unmet = {organ: {"unmet": "未响应服务期限", "points": []} for organ in POINTS}
    with refused("below-limit"):
        _fill_in(module_cast, tender, **unmet)


def test_a_bid_left_out_is_refused(module_cast: Cast, tender: Tendering) -> None:
    with turned_down(ReviewDoesNotFit):
        given = {"tender": tender.ref, "bids": lines(tender)[1:]}
        decided(module_cast, "fill_in_selection", module_cast.officer, None, tender.ref, **given)


def test_one_page_ranks_the_bids_and_a_second_page_is_refused(module_cast: Cast, tender: Tendering) -> None:
    ref = _fill_in(module_cast, tender, gamma={"unmet": "未响应服务期限", "points": []})
    found = {each.organ: each for each in Candidate.objects.filter(review__ref=ref)}
    assert {organ: (each.standing, each.rank) for organ, each in found.items()} == {
        "alpha": ("passed", 1), "beta": ("passed", 2), "gamma": ("excluded", None),
    }  # fmt: skip
    assert (found["alpha"].quality, found["beta"].price) == (8100, 1500)
    assert (module_cast.state(ref), module_cast.state(tender.ref)) == ("filled_in", "reviewing")
    with turned_down(DoneAlready):
        _fill_in(module_cast, tender)


def test_what_the_law_bars_is_a_finding_and_the_bid_is_excluded(cast: Cast, log_apart: None) -> None:
    tender = selection_opened(cast)
    given = {"list": "severe", "reason": "示例", "decision": "示例1号", "since": cast.clock.read().day.isoformat()}
    provider = provider_by_uscc(uscc_of("beta"))
    assert provider is not None
    cast.do("list_provider", cast.civil_officer, provider.ref, **given)
    ref = _fill_in(cast, tender)
    beta = Candidate.objects.get(review__ref=ref, organ="beta")
    assert (beta.standing, [each["rule"] for each in beta.findings], beta.rank) == ("excluded", ["severe-list"], None)
    assert Candidate.objects.get(review__ref=ref, organ="alpha").rank == 1


def test_a_method_with_a_panel_has_no_such_page(cast: Cast, log_apart: None) -> None:

    tender = opened(cast)
    with turned_down(ReviewDoesNotFit):
        decided(cast, "fill_in_selection", cast.officer, None, tender.ref, tender=tender.ref, bids=lines(tender))
    assert not Review.objects.filter(tender=tender.ref).exists()
