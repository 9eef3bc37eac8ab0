"""Money: whole fen from the form to the record, and nothing else gets in."""

from decimal import Decimal, InvalidOperation
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel, ValidationError
from tests.cast import LINE, Cast, turned_down

from goufu.base.money import BadMoney, parse_yuan, yuan_text
from goufu.core.exceptions import BadInput
from goufu.core.fields import MAX_FEN, Fen
from goufu.core.public import public_entries


class Amount(BaseModel):
    fen: Fen


def accepted(value: Any) -> bool:
    try:
        Amount.model_validate({"fen": value})
    except ValidationError:
        return False
    return True


@given(st.integers(0, MAX_FEN))
def test_every_whole_amount_is_taken_as_it_is(fen: int):
    assert Amount.model_validate({"fen": fen}).fen == fen


@given(
    st.one_of(
        st.integers(max_value=-1),
        st.integers(min_value=MAX_FEN + 1),
        st.floats(),
        st.text(),
        st.booleans(),
        st.none(),
        st.decimals(),
        st.lists(st.integers(), max_size=1),
    )
)
def test_nothing_else_is_an_amount(value: Any):
    assert not accepted(value)


@given(st.from_regex(r"\A[0-9]{1,9}(\.[0-9]{0,4})?\Z"))
def test_yuan_as_typed_are_read_as_exact_decimals_read_them(text: str):
    try:
        exact = Decimal(text) * 100
    except InvalidOperation:
        exact = Decimal(-1)
    whole = exact == exact.to_integral_value() and not text.endswith(".")
    try:
        assert parse_yuan(text) == int(exact)
        assert whole
    except BadMoney:
        assert not whole


@given(st.integers(0, MAX_FEN), st.integers(0, MAX_FEN))
def test_adding_before_or_after_writing_is_the_same(one: int, two: int):
    assert parse_yuan(yuan_text(one)) + parse_yuan(yuan_text(two)) == parse_yuan(yuan_text(one + two))


@pytest.fixture(scope="module")
def sheeted(module_cast: Cast) -> str:
    """A purchase with its sheet, for all tries."""
    purchase = module_cast.purchase()
    module_cast.sheet(purchase)
    return purchase


@pytest.mark.parametrize("amount", [-1, 1.5, "60000000", True, MAX_FEN + 1, None])
def test_an_act_names_the_field_of_a_bad_amount(sheeted: str, module_cast: Cast, amount: Any):
    cast, purchase = module_cast, sheeted
    with turned_down(BadInput) as caught:
        cast.do("draft_budget_line", cast.officer, **{**LINE, "purchase": purchase, "amount_fen": amount})
    assert caught.value.field == "amount_fen"
    assert caught.value.text("zh") != caught.value.text("en")


def test_the_record_holds_the_fen_that_were_given(cast: Cast):
    purchase = cast.purchase()
    cast.sheet(purchase)
    cast.line(purchase, amount_fen=60_000_001)
    known = next(each.known for each in public_entries(cast.see(purchase).thread) if each.act == "confirm_budget_line")
    assert known["amount_fen"] == 60_000_001
