"""Finance sends a line back."""

import pytest
from tests.cast import LINE, Cast, turned_down

from goufu.core.exceptions import WrongOffice, WrongState
from goufu.core.models import Message
from goufu.rooms.budget.interface import arranged_line

WHY = {"reason": "测算依据不足"}


@pytest.fixture
def drafted(cast: Cast) -> str:
    return cast.do("draft_budget_line", cast.officer, purchase=cast.purchase(), **LINE)


def test_a_returned_line_arranges_nothing_and_the_purchaser_is_told(cast: Cast, drafted: str) -> None:
    cast.do("return_budget_line", cast.finance_officer, drafted, **WHY)
    assert arranged_line([cast.see(drafted).purchase]) is None
    assert Message.objects.get(notice="return_budget_line").organ == "510322-civil"


def test_a_confirmed_line_is_not_returned(cast: Cast) -> None:
    purchase = cast.purchase()
    cast.sheet(purchase)
    line = cast.line(purchase)
    with turned_down(WrongState):
        cast.do("return_budget_line", cast.finance_officer, line, **WHY)


def test_the_purchaser_returns_nothing(cast: Cast, drafted: str) -> None:
    with turned_down(WrongOffice):
        cast.do("return_budget_line", cast.officer, drafted, **WHY)
