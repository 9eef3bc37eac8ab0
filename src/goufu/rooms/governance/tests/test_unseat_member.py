"""An organ leaves a body."""

from tests.cast import Cast, turned_down
from tests.conferring import conference

from goufu.rooms.governance.conference import members_on
from goufu.rooms.governance.refusals import NoMember


def test_who_left_is_not_counted_any_more(cast: Cast) -> None:
    held = conference(cast)
    given = {"until": "2025-03-05", "reason": "机构改革"}
    cast.do("unseat_member", cast.secretary, held.body, organ="510322-civil", **given)
    today = cast.clock.read().day
    assert len(members_on(held.body, today)) == 3
    assert len(members_on(held.body, today.replace(day=5))) == 2
    with turned_down(NoMember):
        cast.do("unseat_member", cast.secretary, held.body, organ="510322-township", **given)
