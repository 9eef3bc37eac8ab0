"""The review follows from the panel, never by hand."""

from tests.cast import Cast, turned_down
from tests.tendering import opened

from goufu.core.exceptions import WrongOffice


def test_nobody_begins_the_review_by_hand(cast: Cast) -> None:
    tender = opened(cast)
    with turned_down(WrongOffice):
        cast.do("begin_review", cast.officer, tender.ref)
    assert cast.state(tender.ref) == "opened"
