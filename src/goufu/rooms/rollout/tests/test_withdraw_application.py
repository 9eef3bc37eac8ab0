"""A county withdraws, and may declare its interest again later."""

from tests.cast import Cast, turned_down
from tests.rolling_out import applied

from goufu.core.exceptions import WrongState


def test_a_county_withdraws_and_comes_back(cast: Cast) -> None:
    ref, who = applied(cast)
    cast.do("withdraw_application", who, ref, withdrawal="经费未落实")
    again = cast.do("declare_interest", who, None, studied=cast.see(ref).studied, interest="再次研究")
    assert (cast.state(ref), cast.state(again)) == ("withdrawn", "studying")


def test_what_is_withdrawn_is_over(cast: Cast) -> None:
    ref, who = applied(cast)
    cast.do("withdraw_application", who, ref, withdrawal="经费未落实")
    with turned_down(WrongState):
        cast.do("withdraw_application", who, ref, withdrawal="再撤")
