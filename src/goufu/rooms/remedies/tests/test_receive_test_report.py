"""The report of a test."""

from tests.cast import turned_down
from tests.complaining import DECISION, Complaining

from goufu.core.exceptions import ActError


def test_the_working_days_of_the_test_are_added_to_the_time(complaint: Complaining) -> None:
    complaint.explained()
    given = {"test": "testing", "body": "示例检测机构", "subject": "样品", "days": 5}
    complaint.do("commission_test", "finance_officer", **given)
    with turned_down(ActError):
        complaint.do("decide_complaint", "finance_head", outcome="unfounded", **DECISION)
    complaint.cast.wait(days=7)
    complaint.do("receive_test_report", "finance_officer", findings="未见异常")
    row, clock = complaint.row(), complaint.clock("complaint_decision")
    assert row.not_counted in range(3, 8)
    assert (clock.start, clock.days, clock.met_by) == (row.lodged_on, 30 + row.not_counted, None)
    assert [each["kind"] for each in row.steps] == ["testing", "report"]
