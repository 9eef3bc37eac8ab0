"""Qualification: what the law refuses of a bidder is found after the opening, with rule and article."""

import json

import pytest
from tests.cast import Cast, turned_down
from tests.reviewing import Reviewing, declared, drawn, opened
from tests.tendering import Tendering

from goufu.core.models import Entry
from goufu.rooms.evaluation.refusals import NotOnPanel, ReviewDoesNotFit
from goufu.rooms.providers.interface import provider_of_organ


@pytest.fixture(scope="module")
def case(module_cast: Cast, module_log_apart: None) -> Reviewing:
    return declared(module_cast)


def _rules(case: Reviewing, organ: str) -> set[tuple[str, str, str]]:
    return {(each["rule"], each["instrument"], each["article"]) for each in case.candidate(organ).findings}


def test_a_sound_bidder_passes_and_every_verdict_is_on_file(module_cast: Cast, case: Reviewing) -> None:
    case.check(module_cast, "alpha")
    assert case.candidate("alpha").standing == "passed"
    entry = Entry.objects.filter(act="check_qualification").latest("id")
    asked = {each["question"] for each in json.loads(bytes(entry.body))["verdicts"]}
    assert {"provider_listed", "bidders_independent", "provider_qualified", "provider_in_scope"} <= asked


def test_an_unpaid_tax_bars_a_bidder(module_cast: Cast, case: Reviewing) -> None:
    case.check(module_cast, "beta", tax_paid=False)
    assert case.candidate("beta").standing == "found"
    assert ("provider-gpl22", "gpl", "22") in _rules(case, "beta")


def test_a_check_can_be_mended_while_qualification_is_open(module_cast: Cast, case: Reviewing) -> None:
    case.check(module_cast, "beta")
    assert case.candidate("beta").standing == "passed"
    assert case.candidate("beta").findings == []


def test_who_wrote_the_requirement_may_not_bid_for_it(module_cast: Cast, case: Reviewing) -> None:
    case.check(module_cast, "gamma", earlier_roles=["need_survey"])
    assert "designer-excluded" in {rule for rule, _, _ in _rules(case, "gamma")}


def test_a_bid_of_another_tender_is_not_before_this_panel(module_cast: Cast, case: Reviewing) -> None:
    with turned_down(ReviewDoesNotFit):
        case.do(module_cast, "check_qualification", case.lead(module_cast), response="BD-510322-XXXXXXXX")


def test_in_a_consultation_the_purchaser_does_not_check(module_cast: Cast, case: Reviewing) -> None:
    with turned_down(NotOnPanel):
        case.do(module_cast, "check_qualification", module_cast.officer, response=case.bid("alpha"))


def test_two_bids_of_one_head_and_a_listed_provider_are_found(cast: Cast, log_apart: None) -> None:
    tender = _with_one_head_and_a_listed_provider(cast)
    case = declared(cast, drawn(cast, tender))
    for organ in case.bidders:
        case.check(cast, organ)
    assert ("same-head-or-control", "gpr", "18") in _rules(case, "alpha")
    assert ("same-head-or-control", "gpr", "18") in _rules(case, "beta")
    assert "severe-list" in {rule for rule, _, _ in _rules(case, "gamma")}
    assert {case.candidate(organ).standing for organ in case.bidders} == {"found"}
    finding = next(each for each in case.candidate("alpha").findings if each["rule"] == "same-head-or-control")
    assert finding["text_zh"]
    assert finding["cited_zh"]


def _with_one_head_and_a_listed_provider(cast: Cast) -> Tendering:
    one_head = {"head_identity": "SAMPLE-ONE-HEAD"}
    tender = opened(cast, {"alpha": one_head, "beta": one_head})
    listed = provider_of_organ("gamma")
    assert listed is not None
    given = {"list": "severe", "reason": "撤销登记", "decision": "成民罚〔2025〕示例1号", "since": "2025-04-01"}
    cast.do("list_provider", cast.civil_officer, listed.ref, **given)
    return tender
