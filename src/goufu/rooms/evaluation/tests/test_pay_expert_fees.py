"""Another hand records the payment; the sheet names members once the result is published."""

from datetime import timedelta

import pytest
from django.test import Client
from tests.cast import Cast, turned_down
from tests.reviewing import Reviewing, awarded, named, ranked, received

from goufu.core.exceptions import WrongOffice
from goufu.parties.holders import Holder
from goufu.rooms.evaluation.models import PanelFee
from goufu.rooms.evaluation.refusals import DoneAlready, ReviewDoesNotFit
from goufu.rooms.evaluation.result import experts_of
from goufu.ui.visitor import OFFICE

FEES = [{"place": place, "half_days": 2, "fee_fen": 60_000 + place} for place in (1, 2, 3)]


@pytest.fixture(scope="module")
def case(module_cast: Cast, module_log_apart: None) -> Reviewing:
    found = ranked(module_cast)
    found.do(module_cast, "record_expert_fees", module_cast.officer, fees=FEES)
    return found


def page(case: Reviewing, holder: Holder, kind: str = "") -> tuple[int, str]:
    client = Client(headers={"accept-language": "zh-hans"})
    session = client.session
    session[OFFICE] = str(holder.tenure)
    session.save()
    answer = client.get(f"/reviews/{case.ref}/fees{kind}")
    return answer.status_code, answer.content.decode()


def test_a_member_reads_her_own_line_and_a_stranger_none(module_cast: Cast, case: Reviewing) -> None:
    own = case.row().seats.get(office=case.lead(module_cast).office).place
    _, said = page(case, case.lead(module_cast), ".csv")
    assert [line.split(",")[0] for line in said.splitlines()[1:]] == [str(own)]
    assert page(case, module_cast.beta_staff)[0] == 403


def test_before_the_result_nobody_is_named(module_cast: Cast, case: Reviewing) -> None:
    status, said = page(case, module_cast.officer)
    assert status == 200
    assert "600.01" in said
    assert not [each["name"] for each in experts_of(case.row()) if each["name"] in said]


def test_the_payment_is_recorded_by_the_head_on_a_day_that_has_been(module_cast: Cast, case: Reviewing) -> None:
    today = module_cast.clock.read().day
    with turned_down(WrongOffice):
        case.do(module_cast, "pay_expert_fees", module_cast.officer, paid_on=today.isoformat())
    with turned_down(ReviewDoesNotFit):
        case.do(module_cast, "pay_expert_fees", module_cast.head, paid_on=(today + timedelta(days=1)).isoformat())
    case.do(module_cast, "pay_expert_fees", module_cast.head, paid_on=today.isoformat())
    assert set(PanelFee.objects.values_list("paid_on", flat=True)) == {today}
    with turned_down(DoneAlready):
        case.do(module_cast, "record_expert_fees", module_cast.officer, fees=FEES[:1])
    with turned_down(ReviewDoesNotFit):
        case.do(module_cast, "pay_expert_fees", module_cast.head, paid_on=today.isoformat())


def test_with_the_result_the_sheet_names_them(module_cast: Cast, case: Reviewing) -> None:
    awarded(module_cast, named(module_cast, received(module_cast, case)))
    _, said = page(case, module_cast.officer, ".csv")
    assert [each["name"] for each in experts_of(case.row()) if each["name"] not in said] == []
