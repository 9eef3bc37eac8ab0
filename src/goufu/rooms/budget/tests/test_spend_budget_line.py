"""A payment spends committed money, and only a payment."""

from collections.abc import Callable

import pytest
from tests.cast import Cast, turned_down

from goufu.core.exceptions import BadInput, WrongOffice


@pytest.fixture
def committed(cast: Cast, by_hand: Callable[[str], None]) -> str:
    purchase = cast.purchase()
    cast.sheet(purchase)
    by_hand("commit_budget_line")
    return cast.do(
        "commit_budget_line", cast.head, cast.line(purchase), contract="CT-510322-SAMPLE", amount_fen=58_000_000
    )


def test_the_last_payment_closes_the_line(cast: Cast, committed: str, by_hand: Callable[[str], None]) -> None:
    by_hand("spend_budget_line")
    cast.do("spend_budget_line", cast.finance_officer, committed, payment="首付款", amount_fen=29_000_000)
    assert cast.state(committed) == "committed"
    cast.do("spend_budget_line", cast.finance_officer, committed, payment="尾款", amount_fen=29_000_000)
    assert (cast.state(committed), cast.see(committed).spent_fen) == ("closed", 58_000_000)


def test_more_than_was_committed_is_not_spent(cast: Cast, committed: str, by_hand: Callable[[str], None]) -> None:
    by_hand("spend_budget_line")
    with turned_down(BadInput) as caught:
        cast.do("spend_budget_line", cast.finance_officer, committed, payment="首付款", amount_fen=58_000_001)
    assert caught.value.field == "amount_fen"
    assert cast.see(committed).spent_fen == 0


def test_nobody_spends_money_by_hand(cast: Cast, committed: str) -> None:
    with turned_down(WrongOffice):
        cast.do("spend_budget_line", cast.finance_officer, committed, payment="首付款", amount_fen=1)
