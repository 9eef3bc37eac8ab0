"""A contract commits money, and only a contract."""

from collections.abc import Callable

import pytest
from tests.cast import Cast, refused, turned_down

from goufu.core.exceptions import WrongOffice
from goufu.core.public import public_entries
from goufu.rooms.budget.interface import line_view

GIVEN = {"contract": "CT-510322-SAMPLE", "amount_fen": 58_000_000}


@pytest.fixture
def line(cast: Cast) -> str:
    purchase = cast.purchase()
    cast.sheet(purchase)
    return cast.line(purchase)


def test_a_contract_commits_its_amount_in_public(cast: Cast, line: str, by_hand: Callable[[str], None]) -> None:
    by_hand("commit_budget_line")
    cast.do("commit_budget_line", cast.head, line, **GIVEN)
    found = line_view(line)
    assert found is not None
    assert (found.state, found.committed_fen, found.available_fen) == ("committed", 58_000_000, 2_000_000)
    assert public_entries(cast.see(line).thread)[-1].known["committed_fen"] == 58_000_000


def test_a_line_is_not_committed_beyond_its_amount(cast: Cast, line: str, by_hand: Callable[[str], None]) -> None:
    by_hand("commit_budget_line")
    cast.do("commit_budget_line", cast.head, line, **GIVEN)
    with refused("budget-first"):
        cast.do("commit_budget_line", cast.head, line, **{**GIVEN, "amount_fen": 2_000_001})
    cast.do("commit_budget_line", cast.head, line, **{**GIVEN, "amount_fen": 2_000_000})


def test_nobody_commits_money_by_hand(cast: Cast, line: str) -> None:
    with turned_down(WrongOffice):
        cast.do("commit_budget_line", cast.head, line, **GIVEN)
    assert cast.see(line).committed_fen == 0
