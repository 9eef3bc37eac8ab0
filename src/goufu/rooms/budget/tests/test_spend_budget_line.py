"""A payment spends money, and only a payment."""

from goufu.core.exceptions import WrongOffice, WrongState
from tests.cast import Cast, turned_down


def test_nobody_spends_money_by_hand(cast: Cast) -> None:
    purchase = cast.purchase()
    cast.sheet(purchase)
    line = cast.line(purchase)
    with turned_down((WrongOffice, WrongState)):  # type: ignore[arg-type]
        cast.do("spend_budget_line", cast.finance_officer, line, payment="PY-1", amount_fen=1)
    assert cast.see(line).spent_fen == 0
