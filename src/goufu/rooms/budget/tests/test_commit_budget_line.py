"""A contract commits money, and only a contract."""

from goufu.core.exceptions import WrongOffice
from tests.cast import Cast, turned_down


def test_nobody_commits_money_by_hand(cast: Cast) -> None:
    line = cast.line(_ready(cast))
    with turned_down(WrongOffice):
        cast.do("commit_budget_line", cast.head, line, contract="CT-510322-X", amount_fen=1)
    assert cast.see(line).committed_fen == 0


def _ready(cast: Cast) -> str:
    purchase = cast.purchase()
    cast.sheet(purchase)
    return purchase
