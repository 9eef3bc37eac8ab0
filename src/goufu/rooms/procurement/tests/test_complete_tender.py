"""The tender is complete with its published result, never by hand."""

from tests.cast import Cast, turned_down
from tests.tendering import opened

from goufu.core.exceptions import WrongOffice


def test_nobody_completes_a_tender_by_hand(cast: Cast) -> None:
    tender = opened(cast)
    with turned_down(WrongOffice):
        cast.do("complete_tender", cast.officer, tender.ref)
    assert cast.state(tender.ref) == "opened"
