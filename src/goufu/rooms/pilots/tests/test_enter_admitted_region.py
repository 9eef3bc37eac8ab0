"""An admitted county is entered once, by the act that admits it and by no other hand."""

from collections.abc import Callable

from tests.cast import RONGXIAN, Cast, turned_down
from tests.piloting import programme

from goufu.core.exceptions import WrongOffice
from goufu.rooms.pilots.refusals import TaskDoesNotFit

GIVEN = {"region": RONGXIAN, "since": "2025-04-01", "document": "示例", "application": "CY-510321-AAAA2222"}


def test_it_is_entered_once(cast: Cast, by_hand: Callable[[str], None]) -> None:
    of = programme(cast)
    by_hand("enter_admitted_region")
    cast.do("enter_admitted_region", cast.province_officer, of, **GIVEN)
    assert RONGXIAN in {each.region for each in cast.see(of).designations.all()}
    with turned_down(TaskDoesNotFit):
        cast.do("enter_admitted_region", cast.province_officer, of, **GIVEN)


def test_it_is_not_done_by_hand(cast: Cast) -> None:
    with turned_down(WrongOffice):
        cast.do("enter_admitted_region", cast.province_officer, programme(cast), **GIVEN)
