"""After the transition the item is open to competition."""

from tests.cast import turned_down

from goufu.core.exceptions import WrongState
from goufu.rooms.institutions.balance import balance
from goufu.rooms.institutions.models import Institution
from goufu.rooms.institutions.tests.conftest import Reform

GIVEN = {"conditions": "公开译制标准和素材，培育两家社会译制机构"}


def test_an_item_opens_to_competition(reform: Reform) -> None:
    _, item = reform.converted()
    reform.do("end_transition", "publicity_head", item, **GIVEN)
    assert (reform.see(item).state, reform.see(item).opened_on) == ("competing", reform.cast.clock.read().day)
    with turned_down(WrongState):
        reform.do("end_transition", "publicity_head", item, **GIVEN)


def test_an_entrustment_past_its_end_is_a_finding_until_it_ends(reform: Reform) -> None:
    ref, item = reform.converted()
    institution = Institution.objects.get(ref=ref)
    reform.do("state_delivery", "publicity_officer", item, year=2025, quantity=120, quality=8800)
    reform.cast.wait(days=400)
    today = reform.cast.clock.read().day
    assert [each.answer.rule for each in balance(institution, 2026, today).findings] == ["inst-direct-entrust"]
    assert balance(institution, 2025, today).findings == ()
    reform.do("end_transition", "publicity_head", item, **GIVEN)
    assert balance(institution, 2026, today).findings == ()
