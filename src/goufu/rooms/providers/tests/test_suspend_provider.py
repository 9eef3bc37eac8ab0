"""An order to stop activity."""

from tests.cast import Cast, turned_down

from goufu.core.exceptions import WrongOffice, WrongState
from goufu.rooms.providers.interface import provider_of_organ

ORDER = {"decision": "富民决〔2025〕示例3号", "reason": "限期停止活动", "since": "2025-03-01"}


def test_a_suspended_provider_counts_as_not_registered(cast: Cast) -> None:
    ref = cast.provider("beta")
    cast.do("suspend_provider", cast.civil_officer, ref, **ORDER)
    found = provider_of_organ("beta")
    assert found is not None
    assert not found.registered


def test_one_order_is_entered_once(cast: Cast) -> None:
    ref = cast.provider("beta")
    cast.do("suspend_provider", cast.civil_officer, ref, **ORDER)
    with turned_down(WrongState):
        cast.do("suspend_provider", cast.civil_officer, ref, **ORDER)


def test_a_purchaser_suspends_nobody(cast: Cast) -> None:
    ref = cast.provider("beta")
    with turned_down(WrongOffice):
        cast.do("suspend_provider", cast.officer, ref, **ORDER)
