"""Another county adopts a published card once, and says what it does otherwise."""

from tests.cast import RONGXIAN, turned_down

from goufu.core.models import Message
from goufu.rooms.experience.library import adoptions
from goufu.rooms.experience.refusals import AdoptedAlready, CardDoesNotFit
from goufu.rooms.experience.tests.conftest import ADOPTED, Learning


def test_it_stands_with_the_card_and_the_county_is_told(learning: Learning) -> None:
    card = learning.published()
    ref = learning.adopted(card)
    (found,) = adoptions(card)
    assert (found.ref, found.region, found.changed) == (ref, RONGXIAN, ADOPTED["changed"])
    assert Message.objects.get(notice="adopt_experience").organ == "510322-civil"


def test_a_card_that_is_not_published_is_not_adopted(learning: Learning) -> None:
    with turned_down(CardDoesNotFit):
        learning.adopted(learning.selected())


def test_nor_is_a_withdrawn_one(learning: Learning) -> None:
    card = learning.published()
    learning.cast.do("withdraw_experience", learning.cast.civil_officer, card, reason="数字有误")
    with turned_down(CardDoesNotFit):
        learning.adopted(card)


def test_a_county_adopts_it_once(learning: Learning) -> None:
    card = learning.published()
    learning.adopted(card)
    with turned_down(AdoptedAlready):
        learning.adopted(card)


def test_and_not_its_own(learning: Learning) -> None:
    card = learning.published()
    with turned_down(CardDoesNotFit):
        learning.cast.do("adopt_experience", learning.cast.civil_officer, experience=card, **ADOPTED)
