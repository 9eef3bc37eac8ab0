"""A plan issued on paper is entered whole and holds at once, for a region of the programme."""

from typing import Any

import pytest
from tests.cast import RONGXIAN, Cast, turned_down
from tests.rolling_out import MONEY, PARTS, issued

from goufu.core.public import public_entries
from goufu.rooms.rollout.refusals import PlanDoesNotFit


def test_it_is_public_and_in_force_at_once(cast: Cast) -> None:
    ref = issued(cast)
    plan = cast.see(ref)
    assert (plan.state, plan.version, plan.synthetic) == ("approved", 1, True)
    assert [each.act for each in public_entries(ref)] == ["enter_issued_plan"]


def test_a_second_one_replaces_the_first(cast: Cast) -> None:
    first = cast.see(issued(cast))
    second = issued(cast, programme=first.programme)
    assert (cast.state(first.ref), cast.see(second).version) == ("replaced", 2)


@pytest.mark.parametrize(
    "changes", [{"region": RONGXIAN}, {"parts": PARTS[:-1]}], ids=["not in the programme", "not whole"]
)
def test_what_is_not_whole_or_not_of_the_programme_is_refused(cast: Cast, changes: dict[str, Any]) -> None:
    first = cast.see(issued(cast))
    with turned_down(PlanDoesNotFit):
        issued(cast, programme=first.programme, **changes)
    assert cast.state(first.ref) == "approved"
    assert first.money == [{"note": "", **each} for each in MONEY]
