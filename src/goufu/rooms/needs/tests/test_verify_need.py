"""The township looks whether the need is there."""

from tests.cast import NEED, Cast, turned_down

from goufu.core.exceptions import SameHand, WrongOffice, WrongState
from goufu.core.models import Message
from goufu.parties.models import Office

FOUND = {"finding": "走访核实，情况属实", "people": 96}


def test_the_township_verifies_and_corrects_the_number(cast: Cast) -> None:
    ref = cast.do("raise_need", cast.village_clerk, **NEED)
    cast.do("verify_need", cast.township_officer, ref, **FOUND)
    assert (cast.state(ref), cast.see(ref).people) == ("verified", 96)
    assert Message.objects.get(case_ref=ref).organ == "510322-village"


def test_who_raised_it_may_not_verify_it(cast: Cast) -> None:
    ref = cast.do("raise_need", cast.township_officer, **NEED)
    with turned_down(SameHand):
        cast.do("verify_need", cast.township_officer, ref, **FOUND)


def test_the_village_may_not_verify(cast: Cast) -> None:
    assert "village.clerk" in Office.objects.get(code=cast.village_clerk.office).roles
    ref = cast.do("raise_need", cast.village_clerk, **NEED)
    with turned_down(WrongOffice):
        cast.do("verify_need", cast.village_clerk, ref, **FOUND)


def test_a_need_is_verified_once(cast: Cast) -> None:
    ref = cast.do("raise_need", cast.village_clerk, **NEED)
    cast.do("verify_need", cast.township_officer, ref, **FOUND)
    with turned_down(WrongState):
        cast.do("verify_need", cast.township_officer, ref, **FOUND)
