"""A meeting needs enough members."""

from tests.cast import Cast, refused, turned_down
from tests.conferring import MEMBERS, conference

from goufu.rooms.governance.refusals import NoMember


def test_too_few_members_hold_no_meeting(cast: Cast) -> None:
    held = conference(cast)
    ref = held.called(held.topic())
    with refused("conference-quorum") as caught:
        cast.do("open_meeting", cast.secretary, ref, present=[MEMBERS[0], MEMBERS[0]])
    assert "1 of 3" in caught.value.text("en")
    cast.do("open_meeting", cast.secretary, ref, present=list(MEMBERS[:2]))
    assert cast.see(ref).present == sorted(MEMBERS[:2])


def test_who_holds_no_seat_is_not_counted(cast: Cast) -> None:
    held = conference(cast)
    ref = held.called(held.topic())
    with turned_down(NoMember):
        cast.do("open_meeting", cast.secretary, ref, present=[*MEMBERS, "510322-township"])
