"""Money moves with a conversion, and by nobody's hand."""

from collections.abc import Callable

from tests.cast import turned_down

from goufu.core.exceptions import WrongOffice
from goufu.rooms.institutions.balance import balance
from goufu.rooms.institutions.models import Institution
from goufu.rooms.institutions.refusals import DoesNotAddUp
from goufu.rooms.institutions.tests.conftest import Reform


def test_nobody_moves_money_by_hand(reform: Reform) -> None:
    institution, item = reform.planned()
    with turned_down(WrongOffice):
        reform.do("move_money", "finance_head", institution, item=item, frozen=250)


def test_no_item_of_expenditure_falls_below_nothing(reform: Reform, by_hand: Callable[[str], None]) -> None:
    institution, item = reform.planned(personnel_fen=0, operating_fen=80_000_000)
    by_hand("move_money")
    for _ in range(2):
        reform.do("move_money", "finance_head", institution, item=item, frozen=0)
    with turned_down(DoesNotAddUp):
        reform.do("move_money", "finance_head", institution, item=item, frozen=0)
    assert reform.account(institution).operating_fen == 40_000_000


def test_an_appropriation_put_back_after_the_conversion_is_a_finding_with_figures(reform: Reform) -> None:
    ref, item = reform.converted()
    institution, day = Institution.objects.get(ref=ref), reform.cast.clock.read().day
    assert balance(institution, 2025, day).findings == ()
    reform.accounts(ref, item, appropriated=0, bought=72_000_000)
    found = balance(institution, 2025, day).findings
    assert {each.answer.rule for each in found} == {"conversion-balances", "inst-money-to-dept"}
    assert "720,000.00" in found[0].answer.text("zh")
