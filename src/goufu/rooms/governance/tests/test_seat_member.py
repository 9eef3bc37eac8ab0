"""Organs take their seats."""

import pytest
from tests.cast import Cast, turned_down
from tests.conferring import conference

from goufu.core.exceptions import Taken
from goufu.core.public import public_entries


def test_a_seat_holds_duty_and_liaison_and_names_no_person(cast: Cast) -> None:
    held = conference(cast)
    seat = cast.see(held.body).members.get(organ="510322-civil")
    assert (seat.duty, seat.liaison) == ("按职责分工落实", "业务股股长")
    assert seat.name_zh in {each.known.get("member_zh") for each in public_entries(held.body)}


@pytest.mark.parametrize("organ", ["510322-civil", "510322-finance"])
def test_nobody_sits_twice(cast: Cast, organ: str) -> None:
    held = conference(cast)
    with turned_down(Taken):
        cast.do("seat_member", cast.secretary, held.body, organ=organ, duty="x", liaison="x", since="2025-03-01")
