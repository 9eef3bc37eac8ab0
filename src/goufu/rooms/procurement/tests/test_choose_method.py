"""The method is chosen with its ground; any method that has a file goes the same way."""

import pytest
from tests.cast import Cast, refused, turned_down
from tests.tendering import METHOD, announced, chosen, decided, drafted_requirement, fixed_requirement

from goufu.core.exceptions import BadInput, WrongOffice
from goufu.core.public import public_entries
from goufu.rooms.procurement.interface import tender_view
from goufu.rooms.procurement.refusals import Mismatch


def test_a_consultation_is_chosen_for_a_purchase_of_services(cast: Cast) -> None:
    found = tender_view(chosen(cast))
    assert found is not None
    assert (found.state, found.method.title("zh"), found.ceiling_fen) == ("planned", "竞争性磋商", 58_000_000)
    assert found.law_date == cast.clock.read().day


def test_the_public_reads_method_ground_and_reason(cast: Cast) -> None:
    ref = chosen(cast)
    known = next(entry.known for entry in public_entries(cast.see(ref).thread) if entry.case == ref)
    assert (known["method_ocds"], known["ground"], known["reason"]) == (
        "limited",
        "purchase_of_services",
        METHOD["reason"],
    )


def test_the_unknown_threshold_is_decided_by_finance_and_by_nobody_else(cast: Cast) -> None:
    purchase = announced(cast)
    requirement = fixed_requirement(cast, purchase)
    with refused("open-tender-required"):
        cast.do("choose_method", cast.officer, **METHOD, purchase=purchase, requirement=requirement)
    decision = {"question": "open_tender_required", "decision": "go_on", "reason": "本县公开招标数额标准为四百万元"}
    with turned_down(WrongOffice):
        cast.do("settle_question", cast.head, purchase, **decision)
    decided(cast, "choose_method", cast.officer, None, purchase, **METHOD, purchase=purchase, requirement=requirement)


def test_one_bidder_is_no_ground_for_single_source(cast: Cast) -> None:
    purchase = announced(cast)
    requirement = fixed_requirement(cast, purchase)
    with refused("failed-tender-not-single"):
        cast.do(
            "choose_method", cast.officer,
            **{**METHOD, "method": "single_source", "ground": "one_bid_only"},
            purchase=purchase, requirement=requirement,
        )  # fmt: skip


def test_a_method_without_a_file_is_named(cast: Cast) -> None:
    with turned_down(BadInput) as caught:
        cast.do("choose_method", cast.officer, **{**METHOD, "method": "auction"}, purchase="PC-1", requirement="RQ-1")
    assert caught.value.field == "method"


@pytest.mark.parametrize(("change", "field"), [({"ceiling_fen": 60_000_001}, "ceiling_fen"), ({}, "requirement")])
def test_a_ceiling_above_budget_or_a_draft_does_not_fit(cast: Cast, change: dict[str, int], field: str) -> None:
    purchase = announced(cast)
    requirement = fixed_requirement(cast, purchase) if change else drafted_requirement(cast, purchase)
    with turned_down(Mismatch) as caught:
        decided(
            cast, "choose_method", cast.officer, None, purchase,
            **{**METHOD, **change}, purchase=purchase, requirement=requirement,
        )  # fmt: skip
    assert caught.value.field == field
