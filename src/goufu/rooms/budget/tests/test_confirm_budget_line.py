"""Finance confirms that the money is there."""

import pytest
from tests.cast import LINE, Cast, refused, turned_down

from goufu.core.exceptions import WrongOffice
from goufu.core.public import public_entries
from goufu.rooms.budget.disclosure import DISCLOSES
from goufu.rooms.budget.interface import arranged_line

YES = {"approved": True, "approval": "富财预〔2025〕示例1号"}


@pytest.fixture
def purchase(cast: Cast) -> str:
    ref = cast.purchase()
    cast.sheet(ref)
    return ref


@pytest.fixture
def drafted(cast: Cast, purchase: str) -> str:
    return cast.do("draft_budget_line", cast.officer, purchase=purchase, **LINE)


def test_a_confirmed_line_is_arranged_for_its_purchase(cast: Cast, purchase: str, drafted: str) -> None:
    assert arranged_line([purchase]) is None
    cast.do("confirm_budget_line", cast.finance_officer, drafted, **YES)
    line = arranged_line([purchase])
    assert line is not None
    assert (line.ref, line.available_fen) == (drafted, 60_000_000)


def test_its_release_states_the_amount_in_yuan(cast: Cast, drafted: str) -> None:
    cast.do("confirm_budget_line", cast.finance_head, drafted, **YES)
    entry = public_entries(cast.see(drafted).thread)[-1]
    budget = DISCLOSES["confirm_budget_line"](entry).release["planning"]["budget"]
    assert budget["amount"] == {"amount": 600_000, "currency": "CNY"}


def test_money_without_an_approved_budget_is_refused(cast: Cast, drafted: str) -> None:
    with refused("budget-first"):
        cast.do("confirm_budget_line", cast.finance_officer, drafted, **{**YES, "approved": False})


def test_a_line_outside_the_procurement_budget_is_refused(cast: Cast, drafted: str) -> None:
    with refused("procurement-in-budget"):
        cast.do("confirm_budget_line", cast.finance_officer, drafted, **YES, listed_as_procurement=False)


def test_the_purchaser_does_not_confirm_its_own_line(cast: Cast, drafted: str) -> None:
    with turned_down(WrongOffice):
        cast.do("confirm_budget_line", cast.officer, drafted, **YES)


def test_the_citys_finance_may_confirm_it_too(cast: Cast, drafted: str) -> None:
    cast.do("confirm_budget_line", cast.city_finance_head, drafted, **YES)
    assert cast.state(drafted) == "confirmed"
