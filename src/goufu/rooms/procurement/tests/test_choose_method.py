"""The method is chosen with its ground; any method that has a file goes the same way."""

from typing import Any

import pytest
from tests.cast import Cast, refused, turned_down
from tests.tendering import (
    METHOD,
    PLAN,
    announced,
    chosen,
    decided,
    drafted_requirement,
    fixed_requirement,
    noticed,
)

from goufu.core.exceptions import BadInput, WrongOffice
from goufu.core.public import public_entries
from goufu.rooms.procurement.interface import tender_view
from goufu.rooms.procurement.refusals import Mismatch
from goufu.rooms.requirements.models import Requirement


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


@pytest.mark.parametrize(
    ("method", "ground", "rule"),
    [
        ("price_inquiry", "standard_goods", "inquiry-not-for-services"),
        ("invited_tender", "purchase_of_services", "m-invited"),
        ("competitive_negotiation", "main_method", "m-negotiation"),
        ("competitive_consultation", "few_suppliers", "m-consultation"),
        ("single_source", "only_supplier", "m-single"),
        ("framework_agreement", "users_choose", "m-framework"),
        ("below_limit_selection", "purchase_of_services", "below-limit"),
        ("emergency_purchase", "unforeseeable_emergency", "emergency-elsewhere"),
    ],
)
def test_each_method_is_refused_with_its_article_where_its_ground_is_not_given(
    module_cast: Cast, ready: tuple[str, str], method: str, ground: str, rule: str
) -> None:
    purchase, requirement = ready
    given = {**METHOD, "method": method, "ground": ground, "purchase": purchase, "requirement": requirement}
    with refused(rule):
        module_cast.do("choose_method", module_cast.officer, **given)


@pytest.fixture(scope="module")
def ready(module_cast: Cast) -> tuple[str, str]:
    purchase = announced(module_cast)
    return purchase, fixed_requirement(module_cast, purchase)


def test_an_emergency_purchase_is_recorded_as_done_elsewhere(cast: Cast) -> None:
    purchase = announced(cast)
    requirement = fixed_requirement(cast, purchase)
    day = cast.clock.read().day.isoformat()
    where = {"office": "富顺县应急管理局（示例）", "number": "示例1号", "on": day, "address": "档案柜三号"}
    given = {**METHOD, "method": "emergency_purchase", "ground": "unforeseeable_emergency"}
    ref = cast.elsewhere(
        "choose_method", cast.officer, None, where, **given, purchase=purchase, requirement=requirement
    )
    assert cast.state(ref) == "planned"


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


def taken_up_again(cast: Cast, **method: Any) -> tuple[str, str]:
    """A purchase that failed, by the method given, with the requirement it had; and the purchase that takes it up."""
    tender = noticed(cast, days=31, **method)
    tender.past_the_deadline(cast)
    cast.do("fail_tender", cast.officer, tender.ref, ground="too_few", reason="无供应商投标")
    row = tender.row()
    again = decided(
        cast, "reopen_purchase", cast.officer, None, row.purchase, purchase=row.purchase, changes="放宽期限"
    )
    return again, row.requirement


def test_what_is_taken_up_again_carries_its_requirement_over(cast: Cast) -> None:
    again, requirement = taken_up_again(cast)
    ref = decided(cast, "choose_method", cast.officer, None, again, **METHOD, purchase=again, requirement=requirement)
    found, entry = tender_view(ref), public_entries(again)[-1]
    assert found is not None
    assert (found.thread, found.requirement) == (again, requirement)
    assert entry.known["requirement_of"] == Requirement.objects.get(ref=requirement).purchase != again
    decided(cast, "file_plan", cast.officer, ref, ref, **PLAN)


def test_a_requirement_of_another_purchase_is_not_carried_over(cast: Cast) -> None:
    _, requirement = taken_up_again(cast)
    other = cast.purchase()
    with turned_down(Mismatch):
        decided(cast, "choose_method", cast.officer, None, other, **METHOD, purchase=other, requirement=requirement)


def test_after_a_void_tender_another_method_needs_the_prefecture(cast: Cast) -> None:
    again, requirement = taken_up_again(cast, method="open_tender", ground="main_method")
    given = {**METHOD, "purchase": again, "requirement": requirement}
    with refused("void-and-restart"):
        decided(cast, "choose_method", cast.officer, None, again, **given, approved_by="county")
    decided(cast, "choose_method", cast.officer, None, again, **given, approved_by="prefecture")


def test_after_a_void_tender_it_is_tendered_again_without_approval(cast: Cast) -> None:
    again, requirement = taken_up_again(cast, method="open_tender", ground="main_method")
    given = {**METHOD, "method": "open_tender", "ground": "main_method"}
    decided(cast, "choose_method", cast.officer, None, again, **given, purchase=again, requirement=requirement)
