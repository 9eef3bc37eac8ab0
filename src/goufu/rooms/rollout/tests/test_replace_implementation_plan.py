"""A plan is replaced by a later version coming into force, and by nobody's hand."""

from collections.abc import Callable

from tests.cast import Cast, turned_down
from tests.rolling_out import issued

from goufu.core.exceptions import WrongOffice


def test_it_names_the_later_version(cast: Cast, by_hand: Callable[[str], None]) -> None:
    ref = issued(cast)
    by_hand("replace_implementation_plan")
    cast.do("replace_implementation_plan", cast.province_officer, ref, replaced_by="IP-510322-LATER222")
    assert (cast.state(ref), cast.see(ref).replaced_by) == ("replaced", "IP-510322-LATER222")


def test_it_is_not_done_by_hand(cast: Cast) -> None:
    ref = issued(cast)
    with turned_down(WrongOffice):
        cast.do("replace_implementation_plan", cast.province_officer, ref, replaced_by="IP-510322-LATER222")
