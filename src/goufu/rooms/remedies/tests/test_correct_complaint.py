"""Correcting a complaint."""

from datetime import timedelta
from typing import Any

from tests.cast import turned_down
from tests.complaining import SAID, Complaining

from goufu.rooms.remedies.refusals import ChallengeDoesNotFit

CORRECTED: dict[str, Any] = {name: SAID[name] for name in ("matters", "facts", "basis", "request")}


def _returned(complaint: Complaining) -> None:
    until = (complaint.day + timedelta(days=10)).isoformat()
    complaint.do("check_complaint", "finance_officer", finding="to_correct", reason="请补充评分表", correct_by=until)


def test_the_time_of_the_correction_is_not_counted_into_the_decision(complaint: Complaining) -> None:
    _returned(complaint)
    complaint.cast.wait(days=7)
    complaint.do("correct_complaint", "beta_head", **CORRECTED)
    row = complaint.row()
    assert (row.state, row.received_on, row.not_counted > 0) == ("lodged", complaint.day, True)
    assert complaint.clock("complaint_intake").start == complaint.day
    complaint.take_up()
    assert complaint.clock("complaint_decision").days == 30 + row.not_counted
    assert complaint.clock("complaint_copies").start == row.received_on


def test_after_its_day_it_comes_too_late(complaint: Complaining) -> None:
    _returned(complaint)
    complaint.cast.wait(days=11)
    with turned_down(ChallengeDoesNotFit):
        complaint.do("correct_complaint", "beta_head", **CORRECTED)
