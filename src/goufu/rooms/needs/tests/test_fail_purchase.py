"""A purchase fails with its tender alone."""

from goufu.core.exceptions import WrongOffice
from tests.cast import Cast, turned_down


def test_nobody_fails_a_purchase_by_hand(cast: Cast) -> None:
    purchase = cast.purchase()
    with turned_down(WrongOffice):
        cast.do("fail_purchase", cast.officer, purchase, reason="供应商不足")
    assert cast.state(purchase) == "open"
