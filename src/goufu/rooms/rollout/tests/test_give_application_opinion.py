"""The prefecture is for or against; either way the province decides."""

from tests.cast import Cast, turned_down
from tests.rolling_out import applied, studying

from goufu.core.exceptions import WrongOffice, WrongState


def test_against_goes_to_the_province_too(cast: Cast) -> None:
    ref, _ = applied(cast)
    cast.do("give_application_opinion", cast.prefecture_officer, ref, agrees=False, opinion="经费未落实")
    found = cast.see(ref)
    assert (found.state, found.agrees, found.opinion) == ("opined", False, "经费未落实")


def test_there_is_no_opinion_before_the_application(cast: Cast) -> None:
    ref, _ = studying(cast)
    with turned_down(WrongState):
        cast.do("give_application_opinion", cast.prefecture_officer, ref, agrees=True, opinion="同意")


def test_the_county_does_not_give_it(cast: Cast) -> None:
    ref, who = applied(cast)
    with turned_down(WrongOffice):
        cast.do("give_application_opinion", who, ref, agrees=True, opinion="同意")
