"""What the members are paid: by a rate that somebody has set, never after a breach, and by name to nobody outside."""

from typing import Any

import pytest
from tests.cast import Cast, refused, turned_down
from tests.reviewing import Reviewing, ranked

from goufu.core.models import Entry
from goufu.rooms.evaluation.models import PanelFee
from goufu.rooms.evaluation.refusals import ReviewDoesNotFit


@pytest.fixture(scope="module")
def case(module_cast: Cast, module_log_apart: None) -> Reviewing:
    return ranked(module_cast)


def fee(place: int, **changes: Any) -> dict[str, Any]:
    return {"place": place, "half_days": 2, "fee_fen": 60_000, **changes}


def test_without_a_rate_the_competent_office_decides_first(module_cast: Cast, case: Reviewing) -> None:
    with refused("expert-fee-rate"):
        module_cast.do("record_expert_fees", module_cast.officer, case.ref, fees=[fee(1)])


def test_nobody_is_paid_after_a_breach(module_cast: Cast, case: Reviewing) -> None:
    with refused("no-fee-after-breach"):
        case.do(module_cast, "record_expert_fees", module_cast.officer, fees=[fee(1, breach=True)])


def test_each_place_of_the_draw_once(module_cast: Cast, case: Reviewing) -> None:
    for fees in ([fee(1), fee(1)], [fee(77)]):
        with turned_down(ReviewDoesNotFit):
            case.do(module_cast, "record_expert_fees", module_cast.officer, fees=fees)


def test_the_fees_stand_by_member_and_the_log_names_none(module_cast: Cast, case: Reviewing) -> None:
    fees = [fee(1), fee(2, expenses_fen=12_000), fee(3, half_days=1, fee_fen=30_000)]
    case.do(module_cast, "record_expert_fees", module_cast.officer, fees=fees)
    case.do(module_cast, "record_expert_fees", module_cast.officer, fees=[fee(3)])
    found = {each.office: (each.half_days, each.fee_fen, each.expenses_fen) for each in PanelFee.objects.all()}
    assert sorted(found) == sorted(each.office for each in case.panel(module_cast))
    assert sorted(found.values()) == [(2, 60_000, 0), (2, 60_000, 0), (2, 60_000, 12_000)]
    for entry in Entry.objects.filter(act="record_expert_fees"):
        assert not [office for office in found if office in bytes(entry.body).decode()]
