"""The report."""

import pytest
from tests.cast import Cast, refused, turned_down
from tests.reviewing import Reviewing, ranked

from goufu.core.models import Entry, RunningClock
from goufu.rooms.evaluation.models import Signature
from goufu.rooms.evaluation.refusals import DoneAlready


@pytest.fixture(scope="module")
def case(module_cast: Cast, module_log_apart: None) -> Reviewing:
    return ranked(module_cast)


def test_unlawful_documents_stop_the_review(module_cast: Cast, case: Reviewing) -> None:
    with refused("panel-stop-illegal-docs"):
        case.do(module_cast, "sign_report", case.lead(module_cast), agrees=True, documents_break_rules=True)


def test_the_report_is_not_complete_before_all_have_signed(module_cast: Cast, case: Reviewing) -> None:
    one, other, _ = case.panel(module_cast)
    case.do(module_cast, "sign_report", one, agrees=True)
    case.do(module_cast, "sign_report", other, agrees=False, dissent="对人员配备评分依据有不同意见")
    assert case.row().state == "ranked"


def test_nobody_signs_twice(module_cast: Cast, case: Reviewing) -> None:
    with turned_down(DoneAlready):
        case.do(module_cast, "sign_report", case.lead(module_cast), agrees=False, dissent="更正")


def test_the_last_signature_completes_it_and_the_clock_runs(module_cast: Cast, case: Reviewing) -> None:
    case.do(module_cast, "sign_report", case.panel(module_cast)[2], agrees=True)
    assert case.row().state == "reported"
    clock = RunningClock.objects.get(kind="report_to_buyer")
    assert (clock.rule, clock.days, clock.unit, clock.met_by) == ("report-2wd", 2, "working", None)


def test_a_dissent_stands_with_its_reasons(case: Reviewing) -> None:
    assert Signature.objects.get(agrees=False).dissent == "对人员配备评分依据有不同意见"
    assert Entry.objects.filter(act="sign_report").count() == 3
