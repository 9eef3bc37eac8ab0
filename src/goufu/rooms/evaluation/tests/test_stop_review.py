"""The panel stops the review."""

import pytest
from tests.cast import Cast, turned_down
from tests.reviewing import Reviewing, declared

from goufu.core.exceptions import WrongState
from goufu.core.models import Message
from goufu.core.public import public_entries
from goufu.rooms.evaluation.refusals import NotOnPanel


@pytest.fixture(scope="module")
def case(module_cast: Cast, module_log_apart: None) -> Reviewing:
    return declared(module_cast)


def test_an_outsider_does_not_stop_it(module_cast: Cast, case: Reviewing) -> None:
    seats = {each.office for each in case.panel(module_cast)}
    outside = next(each for name, each in module_cast.people.items() if "expert" in name and each.office not in seats)
    with turned_down(NotOnPanel):
        case.do(module_cast, "stop_review", outside, reason="无")


def test_the_panel_stops_and_the_purchaser_is_told_why(module_cast: Cast, case: Reviewing) -> None:
    case.do(module_cast, "stop_review", case.lead(module_cast), reason="采购文件将本地注册设为资格条件")
    assert case.row().state == "stopped"
    assert Message.objects.get(notice="stop_review").values["reason"] == "采购文件将本地注册设为资格条件"
    with turned_down(WrongState):
        case.check(module_cast, "alpha")


def test_the_reason_is_public_once_the_tender_is_terminated(module_cast: Cast, case: Reviewing) -> None:
    from goufu.core.ledger.sequencer import sequence

    sequence()
    assert "stop_review" not in {each.act for each in public_entries(case.row().thread)}
    given = {"ground": "irregularity", "reason": "采购文件违反强制性规定，评审停止"}
    module_cast.do("fail_tender", module_cast.officer, case.tender.ref, **given)
    sequence()
    assert "stop_review" in {each.act for each in public_entries(case.row().thread)}
