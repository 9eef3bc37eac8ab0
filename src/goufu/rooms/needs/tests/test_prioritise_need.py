"""Civil affairs puts verified needs in order."""

import pytest
from tests.cast import NEED, Cast, turned_down

from goufu.core.exceptions import BadInput, WrongOffice, WrongState
from goufu.core.public import public_entries

ORDER = {"rank": 1, "reason": "独居老人占比高"}


@pytest.fixture
def verified(cast: Cast) -> str:
    ref = cast.do("raise_need", cast.village_clerk, **NEED)
    return cast.do("verify_need", cast.township_officer, ref, finding="属实", people=120)


def test_the_rank_and_its_reason_are_public(cast: Cast, verified: str) -> None:
    cast.do("prioritise_need", cast.civil_officer, verified, **ORDER)
    entry = public_entries(verified)[-1]
    assert (entry.state, entry.known["rank"], entry.known["reason"]) == ("prioritised", 1, ORDER["reason"])


def test_only_civil_affairs_puts_needs_in_order(cast: Cast, verified: str) -> None:
    with turned_down(WrongOffice):
        cast.do("prioritise_need", cast.township_officer, verified, **ORDER)


def test_there_is_no_place_nought(cast: Cast, verified: str) -> None:
    with turned_down(BadInput) as caught:
        cast.do("prioritise_need", cast.civil_officer, verified, **{**ORDER, "rank": 0})
    assert caught.value.field == "rank"


def test_an_unverified_need_is_not_put_in_order(cast: Cast) -> None:
    ref = cast.do("raise_need", cast.village_clerk, **NEED)
    with turned_down(WrongState):
        cast.do("prioritise_need", cast.civil_officer, ref, **ORDER)
