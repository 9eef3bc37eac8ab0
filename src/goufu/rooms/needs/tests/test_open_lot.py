"""A lot is a purchase with a thread and an ocid of its own, numbered once; it follows from dividing alone."""

from collections.abc import Callable
from typing import Any

import pytest
from tests.cast import Cast, turned_down

from goufu.core.exceptions import Taken, WrongOffice
from goufu.rooms.needs.interface import lineage, lots_of

LOT: dict[str, Any] = {
    "number": 1, "lots": 2, "title": "东片", "catalogue_code": "A0402", "lot_fen": 36_000_000, "place": "示例镇东片",
}  # fmt: skip


@pytest.fixture(scope="module")
def whole(module_cast: Cast) -> str:
    return module_cast.purchase()


def test_it_follows_from_dividing_alone(module_cast: Cast, whole: str) -> None:
    with turned_down(WrongOffice):
        module_cast.do("open_lot", module_cast.officer, whole=whole, **LOT)


def test_it_names_the_whole_and_is_numbered_once(module_cast: Cast, whole: str, by_hand: Callable[[str], None]) -> None:
    by_hand("open_lot")
    ref = module_cast.do("open_lot", module_cast.officer, whole=whole, **LOT)
    found, before = module_cast.see(ref), module_cast.see(whole)
    assert (found.part_of, found.lot, found.thread, found.needs) == (whole, 1, ref, before.needs)
    assert found.ocid != before.ocid
    assert lineage(ref) == (ref, whole)
    assert [each.ref for each in lots_of(whole)] == [ref]
    with turned_down(Taken):
        module_cast.do("open_lot", module_cast.officer, whole=whole, **LOT)
    assert module_cast.do("open_lot", module_cast.officer, whole=whole, **{**LOT, "number": 2}) != ref
