"""The end of an order to stop activity."""

from tests.cast import Cast, turned_down

from goufu.core.exceptions import WrongState
from goufu.rooms.providers.interface import provider_of_organ


def test_a_reinstated_provider_may_act_again(cast: Cast) -> None:
    ref = cast.provider("beta")
    cast.do("suspend_provider", cast.civil_officer, ref, decision="示例3号", reason="限期停止活动", since="2025-03-01")
    cast.do("reinstate_provider", cast.civil_officer, ref, decision="示例4号")
    found = provider_of_organ("beta")
    assert found is not None
    assert found.registered


def test_who_was_not_suspended_is_not_reinstated(cast: Cast) -> None:
    ref = cast.provider("beta")
    with turned_down(WrongState):
        cast.do("reinstate_provider", cast.civil_officer, ref, decision="示例4号")
