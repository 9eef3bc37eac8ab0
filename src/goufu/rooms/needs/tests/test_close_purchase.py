"""A purchase closes with its archive, and only with it."""

from collections.abc import Callable

from tests.cast import Cast, turned_down

from goufu.core.exceptions import WrongOffice


def test_a_closed_purchase_is_finished(cast: Cast, by_hand: Callable[[str], None]) -> None:
    purchase = cast.purchase()
    by_hand("close_purchase")
    cast.do("close_purchase", cast.officer, purchase, archive="AR-510322-SAMPLE")
    assert cast.state(purchase) == "closed"


def test_nobody_closes_a_purchase_by_hand(cast: Cast) -> None:
    purchase = cast.purchase()
    with turned_down(WrongOffice):
        cast.do("close_purchase", cast.officer, purchase, archive="AR-510322-SAMPLE")
    assert cast.state(purchase) == "open"
