"""The purchaser tests whether the service may be bought."""

import pytest
from tests.cast import SHEET, Cast, refused, turned_down

from goufu.core.exceptions import WrongOffice
from goufu.core.models import Entry
from goufu.core.public import public_entries


def test_a_sheet_takes_thread_and_purchaser_from_its_purchase(cast: Cast) -> None:
    purchase = cast.purchase()
    ref = cast.do("draft_eligibility_sheet", cast.officer, purchase=purchase, **SHEET)
    sheet = cast.see(ref)
    assert (sheet.purchaser, sheet.thread, sheet.state) == ("510322-civil", cast.see(purchase).thread, "drafted")


def test_a_draft_waits_for_its_approval_to_become_public(cast: Cast) -> None:
    purchase = cast.purchase()
    ref = cast.do("draft_eligibility_sheet", cast.officer, purchase=purchase, **SHEET)
    assert "draft_eligibility_sheet" not in {entry.act for entry in public_entries(cast.see(purchase).thread)}
    assert Entry.objects.get(case_ref=ref).publish == "approve_eligibility_sheet"


@pytest.mark.parametrize(
    ("negative", "rule"),
    [
        ("no_duty", "negative-list-1"),
        ("government_only", "negative-list-2"),
        ("goods_or_works", "negative-list-3"),
        ("financing", "negative-list-4"),
        ("staffing", "negative-list-5"),
        ("otherwise_forbidden", "negative-list-6"),
    ],
)
def test_each_entry_of_the_negative_list_refuses(cast: Cast, negative: str, rule: str) -> None:
    purchase = cast.purchase()
    with refused(rule):
        cast.do("draft_eligibility_sheet", cast.officer, purchase=purchase, **{**SHEET, "negatives": [negative]})


def test_what_is_neither_kind_of_service_is_refused(cast: Cast) -> None:
    purchase = cast.purchase()
    with refused("content-two-kinds"):
        cast.do("draft_eligibility_sheet", cast.officer, purchase=purchase, **{**SHEET, "content_kind": "neither"})


def test_another_countys_officer_may_not_draft_it(cast: Cast) -> None:
    purchase = cast.purchase()
    with turned_down(WrongOffice):
        cast.do("draft_eligibility_sheet", cast.stranger, purchase=purchase, **SHEET)
