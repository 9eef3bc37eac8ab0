"""A card is taken back with its reason; it leaves the library and stays on the record."""

from tests.cast import turned_down

from goufu.core.exceptions import WrongOffice
from goufu.core.public import public_entries
from goufu.rooms.experience.library import cards
from goufu.rooms.experience.tests.conftest import Learning


def test_it_leaves_the_library_and_says_why(learning: Learning) -> None:
    ref = learning.published()
    learning.cast.do("withdraw_experience", learning.cast.civil_officer, ref, reason="数字有误")
    assert not cards().exists()
    last = public_entries(ref)[-1]
    assert (last.act, last.known["reason"]) == ("withdraw_experience", "数字有误")


def test_another_county_withdraws_nothing(learning: Learning) -> None:
    ref = learning.published()
    with turned_down(WrongOffice):
        learning.cast.do("withdraw_experience", learning.cast.neighbour, ref, reason="数字有误")
    assert cards().exists()
