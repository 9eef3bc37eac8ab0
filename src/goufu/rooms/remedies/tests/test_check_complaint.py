"""The examination of a complaint."""

from datetime import timedelta

import pytest
from tests.cast import turned_down
from tests.complaining import Complaining

from goufu.core.exceptions import WrongOffice
from goufu.core.models import Entry, Message
from goufu.rooms.remedies.refusals import ChallengeDoesNotFit


def test_taken_up_copies_and_decision_run_from_the_day_of_receipt(complaint: Complaining) -> None:
    lodged = complaint.row().lodged_on
    complaint.cast.wait(days=2)
    complaint.take_up()
    copies, decision = complaint.clock("complaint_copies"), complaint.clock("complaint_decision")
    assert (copies.start, copies.days) == (lodged, 8)
    assert (decision.start, decision.days) == (lodged, 30)
    assert complaint.clock("complaint_intake").met_on == complaint.day


def test_a_refusal_is_told_with_its_reason_and_late_telling_stays_on_the_file(complaint: Complaining) -> None:
    found = complaint.day
    complaint.cast.wait(days=10)
    complaint.do(
        "check_complaint", "finance_officer", finding="refused", reason="投诉书无具体请求", found=found.isoformat()
    )
    assert complaint.row().state == "refused"
    assert Message.objects.get(notice="check_complaint").organ == "beta"
    entry = Entry.objects.get(act="check_complaint")
    assert b'"verdict":"warned"' in bytes(entry.body)
    clock = complaint.clock("complaint_intake")
    assert clock.due is not None
    assert clock.met_on is not None
    assert clock.met_on > clock.due


def test_the_purchaser_does_not_examine_it(complaint: Complaining) -> None:
    with turned_down(WrongOffice):
        complaint.do("check_complaint", "officer", finding="accepted")


@pytest.mark.parametrize("given", [
    {"finding": "refused"}, {"finding": "to_correct", "reason": "缺少委托书"},
    {"finding": "refused", "reason": "重复投诉", "found": "2024-01-02"},
])  # fmt: skip
def test_what_is_missing_in_the_finding_is_named(complaint: Complaining, given: dict[str, str]) -> None:
    with turned_down(ChallengeDoesNotFit):
        complaint.do("check_complaint", "finance_officer", **given)


def test_what_was_not_corrected_in_time_is_not_taken_up(complaint: Complaining) -> None:
    until = complaint.day + timedelta(days=5)
    complaint.do(
        "check_complaint", "finance_officer", finding="to_correct", reason="缺少证据", correct_by=until.isoformat()
    )
    late = {"finding": "refused", "reason": "逾期未补正"}
    with turned_down(ChallengeDoesNotFit):
        complaint.do("check_complaint", "finance_officer", **late)
    complaint.cast.wait(days=6)
    complaint.do("check_complaint", "finance_officer", **late)
    assert complaint.row().state == "refused"
