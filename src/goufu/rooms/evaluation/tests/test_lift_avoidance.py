"""An expert takes an organization off her own list."""

from datetime import timedelta

import pytest
from tests.cast import Cast, turned_down
from tests.tendering import uscc_of

from goufu.core.exceptions import WrongState
from goufu.rooms.evaluation.refusals import NotOnPanel


@pytest.fixture(scope="module")
def avoidance(module_cast: Cast) -> str:
    until = module_cast.clock.read().day + timedelta(days=30)
    return module_cast.do(
        "record_avoidance", module_cast.people["expert_1"], uscc=uscc_of("alpha"), avoided="示例机构", tie="other",
        reason="正在商谈任职", until=until.isoformat(),
    )  # fmt: skip


def test_another_expert_does_not_lift_it(module_cast: Cast, avoidance: str) -> None:
    with turned_down(NotOnPanel):
        module_cast.do("lift_avoidance", module_cast.people["expert_2"], avoidance)


def test_she_lifts_it_once(module_cast: Cast, avoidance: str) -> None:
    expert = module_cast.people["expert_1"]
    module_cast.do("lift_avoidance", expert, avoidance)
    assert module_cast.state(avoidance) == "lifted"
    with turned_down(WrongState):
        module_cast.do("lift_avoidance", expert, avoidance)
