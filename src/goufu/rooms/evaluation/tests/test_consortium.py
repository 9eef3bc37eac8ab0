"""Consortia before the panel: members that bid twice, agreements not signed, findings that name the member."""

import pytest
from tests.cast import Cast, turned_down
from tests.reviewing import Reviewing, declared, drawn, opened
from tests.tendering import uscc_of

from goufu.rooms.evaluation.refusals import ReviewTooEarly


@pytest.fixture(scope="module")
def clash(module_cast: Cast, module_log_apart: None) -> Reviewing:
    """Alpha's bid names gamma as its member; gamma bids alone too; the documents admit no consortia."""
    return declared(module_cast, drawn(module_cast, opened(module_cast, members={"alpha": ("gamma",)})))


def rules(case: Reviewing, organ: str) -> set[str]:
    return {f"{each['instrument']} {each['article']} {each['rule']}" for each in case.candidate(organ).findings}


def test_a_lone_bidder_waits_until_it_is_known_whether_it_signed_the_agreement(
    module_cast: Cast, clash: Reviewing
) -> None:
    with turned_down(ReviewTooEarly):
        clash.check(module_cast, "gamma")


def test_a_member_that_bids_alone_too_bars_both_bids(module_cast: Cast, clash: Reviewing) -> None:
    clash.check(module_cast, "beta")
    assert clash.candidate("beta").findings == []
    clash.check(module_cast, "alpha")
    clash.check(module_cast, "gamma")
    assert "gpr 22 consortium-one-contract" in rules(clash, "alpha")
    assert "gpr 22 consortium-one-contract" in rules(clash, "gamma")
    assert {each["text_zh"] for each in clash.candidate("gamma").findings} == {
        f"联合体成员又单独或者以其他联合体名义参加同一合同项下采购：{clash.candidate('gamma').name_zh}。"
    }


def test_documents_that_admit_no_consortia_are_a_platform_rule(module_cast: Cast, clash: Reviewing) -> None:
    found = {each["rule"]: each["cited_zh"] for each in clash.candidate("alpha").findings}
    assert "平台规则" in found["consortium-as-documents-say"]


def test_whom_a_rival_names_without_its_signature_is_not_barred(module_cast: Cast, clash: Reviewing) -> None:
    clash.check(module_cast, "alpha", unsigned=[uscc_of("gamma")])
    clash.check(module_cast, "gamma")
    assert clash.candidate("gamma").findings == []
    assert "gpr 22 consortium-one-contract" not in rules(clash, "alpha")
    assert "gpl 24 consortium-agreement" in rules(clash, "alpha")


def test_what_the_law_refuses_of_one_member_bars_the_bid_and_names_the_member(
    module_cast: Cast, clash: Reviewing
) -> None:
    fined = {"kind": "large_fine", "decided": "2024-06-01", "member": uscc_of("gamma")}
    clash.check(module_cast, "alpha", penalties=[fined], grade_reached=False, special_met=False)
    named = {each["rule"]: each.get("member_en", "") for each in clash.candidate("alpha").findings}
    assert named["serious-record-meaning"] == "Sample Chengdu Public Benefit Centre"
    assert named["consortium-lowest-grade"] == ""
    assert "consortium-special-condition" not in named, "it is only believed, so it warns"
