"""The province selects what the prefecture has reviewed."""

from tests.cast import turned_down

from goufu.core.exceptions import WrongOffice, WrongState
from goufu.rooms.experience.tests.conftest import Learning


def test_the_province_says_why(learning: Learning) -> None:
    card = learning.cast.see(learning.selected())
    assert (card.state, card.reason) == ("selected", "易学")


def test_what_the_prefecture_has_not_seen_is_not_selected(learning: Learning) -> None:
    with turned_down(WrongState):
        learning.cast.do("select_experience", learning.cast.province_officer, learning.draft(), reason="易学")


def test_the_prefecture_does_not_select(learning: Learning) -> None:
    with turned_down(WrongOffice):
        learning.cast.do("select_experience", learning.cast.prefecture_officer, learning.reviewed(), reason="易学")
