"""A divided purchase ends as `divided` and says into which lots; it follows from dividing alone."""

from collections.abc import Callable

from tests.cast import Cast, turned_down

from goufu.core.exceptions import WrongOffice, WrongState
from goufu.core.public import public_entries
from goufu.rooms.needs.tests.test_open_lot import LOT


def test_the_whole_ends_and_names_its_lots(cast: Cast, by_hand: Callable[[str], None]) -> None:
    whole = cast.purchase()
    with turned_down(WrongOffice):
        cast.do("hand_on_to_lots", cast.officer, whole)
    for act in ("open_lot", "hand_on_to_lots"):
        by_hand(act)
    lots = [cast.do("open_lot", cast.officer, whole=whole, **{**LOT, "number": number}) for number in (1, 2)]
    cast.do("hand_on_to_lots", cast.officer, whole)
    assert cast.state(whole) == "divided"
    said = public_entries(cast.see(whole).thread)[-1].known["lots"]
    assert [(each["number"], each["purchase"]) for each in said] == list(enumerate(lots, 1))
    with turned_down(WrongState):
        cast.do("open_lot", cast.officer, whole=whole, **{**LOT, "number": 3})
