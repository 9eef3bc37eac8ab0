"""A sheet that does not convince is rejected."""

from tests.cast import SHEET, Cast, turned_down

from goufu.core.exceptions import BadInput, WrongState
from goufu.rooms.catalogue.interface import sheet_of


def test_a_new_sheet_may_follow_a_rejected_one(cast: Cast) -> None:
    purchase = cast.purchase()
    ref = cast.do("draft_eligibility_sheet", cast.officer, purchase=purchase, **SHEET)
    cast.do("reject_eligibility_sheet", cast.head, ref, reason="职责来源不清")
    found = sheet_of([purchase])
    assert found is not None
    assert not found.approved
    cast.sheet(purchase)
    again = sheet_of([purchase])
    assert again is not None
    assert again.approved


def test_a_rejection_needs_a_reason(cast: Cast) -> None:
    ref = cast.do("draft_eligibility_sheet", cast.officer, purchase=cast.purchase(), **SHEET)
    with turned_down(BadInput):
        cast.do("reject_eligibility_sheet", cast.head, ref, reason="")


def test_an_approved_sheet_is_not_rejected(cast: Cast) -> None:
    ref = cast.sheet(cast.purchase())
    with turned_down(WrongState):
        cast.do("reject_eligibility_sheet", cast.head, ref, reason="改变主意")
