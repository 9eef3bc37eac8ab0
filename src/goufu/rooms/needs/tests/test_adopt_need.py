"""A need is adopted by opening a purchase, and by nobody's hand."""

from tests.cast import Cast, turned_down

from goufu.core.exceptions import WrongOffice
from goufu.core.models import Message


def test_the_village_learns_which_purchase_took_its_need(cast: Cast) -> None:
    purchase = cast.purchase()
    need = cast.see(purchase).needs[0]
    told = Message.objects.get(notice="adopt_need", case_ref=need)
    assert (told.organ, told.values["purchase"]) == ("510322-village", purchase)


def test_nobody_adopts_a_need_by_hand(cast: Cast) -> None:
    need = cast.need()
    with turned_down(WrongOffice):
        cast.do("adopt_need", cast.officer, need, purchase="PC-510322-2025-0001")
