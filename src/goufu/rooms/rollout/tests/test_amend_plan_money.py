"""A plan's money is set anew while the plan is the county's."""

from tests.cast import Cast, turned_down
from tests.rolling_out import MONEY, drafted, handed_in

from goufu.core.exceptions import WrongState
from goufu.rooms.rollout.refusals import PlanDoesNotFit


def test_money_is_kept_in_order_of_years(cast: Cast) -> None:
    ref = drafted(cast)
    later = {"year": 2026, "source": "lottery", "amount": 50_000_000}
    cast.do("amend_plan_money", cast.civil_officer, ref, money=[later, MONEY[0]])
    assert [(each["year"], each["amount"]) for each in cast.see(ref).money] == [(2025, 300_000_000), (2026, 50_000_000)]


def test_one_source_stands_once_a_year(cast: Cast) -> None:
    with turned_down(PlanDoesNotFit):
        cast.do("amend_plan_money", cast.civil_officer, drafted(cast), money=[MONEY[0], MONEY[0]])


def test_what_lies_before_the_province_is_not_changed(cast: Cast) -> None:
    with turned_down(WrongState):
        cast.do("amend_plan_money", cast.civil_officer, handed_in(cast), money=[MONEY[0]])
