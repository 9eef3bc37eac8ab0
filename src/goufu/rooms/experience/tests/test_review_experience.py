"""The prefecture hands a card up."""

from tests.cast import turned_down

from goufu.core.exceptions import WrongOffice, WrongState
from goufu.rooms.experience.tests.conftest import Learning


def test_the_prefecture_s_opinion_goes_up_with_the_card(learning: Learning) -> None:
    card = learning.cast.see(learning.reviewed())
    assert (card.state, card.opinion) == ("reviewed", "可推广")


def test_a_county_does_not_review_its_own_card(learning: Learning) -> None:
    with turned_down(WrongOffice):
        learning.cast.do("review_experience", learning.cast.civil_officer, learning.draft(), opinion="好")


def test_it_is_reviewed_once(learning: Learning) -> None:
    with turned_down(WrongState):
        learning.cast.do("review_experience", learning.cast.prefecture_officer, learning.reviewed(), opinion="好")
