"""A purchase fails with its tender, and only with it."""

from collections.abc import Callable

from tests.cast import Cast, turned_down

from goufu.core.exceptions import WrongOffice
from goufu.core.public import public_entries
from goufu.rooms.needs.disclosure import DISCLOSES


def test_a_failed_purchase_is_unsuccessful_in_its_release(cast: Cast, by_hand: Callable[[str], None]) -> None:
    purchase = cast.purchase()
    by_hand("fail_purchase")
    cast.do("fail_purchase", cast.officer, purchase, reason="供应商不足三家")
    assert cast.state(purchase) == "failed"
    release = DISCLOSES["fail_purchase"](public_entries(cast.see(purchase).thread)[-1]).release
    assert release["tender"]["status"] == "unsuccessful"


def test_nobody_fails_a_purchase_by_hand(cast: Cast) -> None:
    purchase = cast.purchase()
    with turned_down(WrongOffice):
        cast.do("fail_purchase", cast.officer, purchase, reason="供应商不足")
    assert cast.state(purchase) == "open"
