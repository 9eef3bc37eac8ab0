"""The tender is held by finance alone, through a complaint."""

from tests.cast import turned_down
from tests.complaining import Complaining

from goufu.core.exceptions import WrongOffice


def test_nobody_holds_a_tender_by_hand(complaint: Complaining) -> None:
    row = complaint.row()
    with turned_down(WrongOffice):
        complaint.cast.do("hold_tender", complaint.cast.finance_head, row.tender, reason="随意")
