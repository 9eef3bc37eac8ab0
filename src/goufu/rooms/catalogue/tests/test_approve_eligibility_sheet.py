"""The purchaser's head answers for the sheet."""

import pytest
from tests.cast import SHEET, Cast, turned_down

from goufu.core.exceptions import WrongOffice, WrongState
from goufu.core.public import public_entries
from goufu.rooms.catalogue.disclosure import DISCLOSES
from goufu.rooms.catalogue.interface import sheet_of


@pytest.fixture
def drafted(cast: Cast) -> str:
    return cast.do("draft_eligibility_sheet", cast.officer, purchase=cast.purchase(), **SHEET)


def test_an_approved_sheet_holds_for_its_purchase(cast: Cast, drafted: str) -> None:
    cast.do("approve_eligibility_sheet", cast.head, drafted)
    sheet = sheet_of([cast.see(drafted).purchase])
    assert sheet is not None
    assert sheet.approved
    assert sheet.public_service


def test_approval_is_a_public_milestone(cast: Cast, drafted: str) -> None:
    cast.do("approve_eligibility_sheet", cast.head, drafted)
    entries = {entry.act: entry for entry in public_entries(cast.see(drafted).thread)}
    release = DISCLOSES["approve_eligibility_sheet"](entries["approve_eligibility_sheet"]).release
    assert release["planning"]["milestones"][0]["status"] == "met"


def test_an_officer_may_not_approve_her_draft(cast: Cast, drafted: str) -> None:
    with turned_down(WrongOffice):
        cast.do("approve_eligibility_sheet", cast.officer, drafted)


def test_a_sheet_is_approved_once(cast: Cast, drafted: str) -> None:
    cast.do("approve_eligibility_sheet", cast.head, drafted)
    with turned_down(WrongState):
        cast.do("approve_eligibility_sheet", cast.head, drafted)
