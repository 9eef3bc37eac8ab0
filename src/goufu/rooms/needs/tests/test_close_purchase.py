"""A purchase closes with its archive alone."""

from goufu.core.exceptions import WrongOffice
from tests.cast import Cast, turned_down


def test_nobody_closes_a_purchase_by_hand(cast: Cast) -> None:
    purchase = cast.purchase()
    with turned_down(WrongOffice):
        cast.do("close_purchase", cast.officer, purchase, archive="AR-510322-1")
    assert cast.state(purchase) == "open"
