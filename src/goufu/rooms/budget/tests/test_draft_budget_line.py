"""The purchaser asks for the money."""

import pytest
from tests.cast import LINE, Cast, turned_down

from goufu.core.exceptions import BadInput, WrongOffice
from goufu.core.public import public_entries


def test_a_line_is_drafted_and_not_yet_public(cast: Cast) -> None:
    purchase = cast.purchase()
    ref = cast.do("draft_budget_line", cast.officer, purchase=purchase, **LINE)
    line = cast.see(ref)
    assert (line.state, line.amount_fen, line.committed_fen, line.spent_fen) == ("drafted", 60_000_000, 0, 0)
    assert ref not in {entry.case for entry in public_entries(line.thread)}


@pytest.mark.parametrize("amount", [0, -1, 1.5, "600000"])
def test_an_amount_is_a_whole_positive_number_of_fen(cast: Cast, amount: object) -> None:
    purchase = cast.purchase()
    with turned_down(BadInput) as caught:
        cast.do("draft_budget_line", cast.officer, purchase=purchase, **{**LINE, "amount_fen": amount})
    assert caught.value.field == "amount_fen"


def test_another_countys_officer_drafts_nothing_here(cast: Cast) -> None:
    purchase = cast.purchase()
    with turned_down(WrongOffice):
        cast.do("draft_budget_line", cast.stranger, purchase=purchase, **LINE)
