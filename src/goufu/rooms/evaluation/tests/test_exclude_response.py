"""Excluding a bid: an act with its ground, published with the result and not before."""

import pytest
from tests.cast import Cast, refused, turned_down
from tests.reviewing import Reviewing, declared

from goufu.core.models import Entry
from goufu.core.public import public_entries
from goufu.rooms.evaluation.panel import none_barred
from goufu.rooms.evaluation.refusals import DoneAlready, ReviewDoesNotFit, ReviewTooEarly


@pytest.fixture(scope="module")
def case(module_cast: Cast, module_log_apart: None) -> Reviewing:
    found = declared(module_cast)
    found.check(module_cast, "alpha")
    found.check(module_cast, "beta", sound_accounts=False)
    found.check(module_cast, "gamma")
    return found


def _exclude(cast: Cast, case: Reviewing, organ: str, **given: str) -> None:
    case.do(cast, "exclude_response", case.lead(cast), response=case.bid(organ), opinion="经评审一致认定", **given)


def test_nobody_is_excluded_without_a_ground_on_file(module_cast: Cast, case: Reviewing) -> None:
    with turned_down(ReviewDoesNotFit):
        _exclude(module_cast, case, "alpha")


def test_the_review_does_not_go_on_with_a_barred_bid(module_cast: Cast, case: Reviewing) -> None:
    with turned_down(ReviewTooEarly) as stopped:
        case.do(module_cast, "close_qualification", case.lead(module_cast))
    assert case.bid("beta") in stopped.value.message


def test_a_found_bid_is_excluded_with_rule_and_article(module_cast: Cast, case: Reviewing) -> None:
    _exclude(module_cast, case, "beta")
    assert case.candidate("beta").standing == "excluded"
    none_barred(case.row())


def test_the_exclusion_is_withheld_until_the_result(case: Reviewing) -> None:
    entry = Entry.objects.get(act="exclude_response")
    assert (entry.withheld, entry.publish) == (True, "publish_result")
    assert "exclude_response" not in {each.act for each in public_entries(case.row().thread)}
    assert "provider-gpl22" in bytes(entry.body).decode()


def test_a_bid_is_excluded_once(module_cast: Cast, case: Reviewing) -> None:
    with turned_down(DoneAlready):
        _exclude(module_cast, case, "beta")


def test_a_clause_of_the_documents_is_a_ground_too(module_cast: Cast, case: Reviewing) -> None:
    _exclude(module_cast, case, "gamma", clause="第三章第2条：每周不少于一次上门探访")
    assert case.left() == ["alpha"]


def test_one_remaining_supplier_is_too_few(module_cast: Cast, case: Reviewing) -> None:
    with refused("m-consultation"):
        case.do(module_cast, "close_qualification", case.lead(module_cast))
