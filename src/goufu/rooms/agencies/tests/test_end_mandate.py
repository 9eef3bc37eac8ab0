"""Either side ends a mandate; from then on the agency does nothing more."""

import pytest
from tests.cast import turned_down
from tests.entrusting import Entrusting

from goufu.core.exceptions import WrongOffice
from goufu.core.standing import entrusted_to
from goufu.rooms.agencies.interface import agency_of


@pytest.mark.parametrize("side", ["purchaser", "agency"])
def test_either_head_ends_it(entrusting: Entrusting, side: str) -> None:
    cast, ref = entrusting.cast, entrusting.mandate()
    day = cast.clock.read().day
    assert len(list(entrusted_to(entrusting.officer, day))) == 1
    who = cast.head if side == "purchaser" else entrusting.head
    cast.do("end_mandate", who, ref, why="done", facts="委托事项已办结（示例）")
    assert list(entrusted_to(entrusting.officer, day)) == []
    assert agency_of("510322-civil", "", day) is None


def test_an_officer_does_not_end_it(entrusting: Entrusting) -> None:
    with turned_down(WrongOffice):
        entrusting.cast.do("end_mandate", entrusting.officer, entrusting.mandate(), why="done", facts="示例")
