"""Tests and expert reviews."""

from tests.complaining import Complaining


def test_the_clock_of_the_decision_rests_meanwhile(complaint: Complaining) -> None:
    complaint.copies()
    given = {"test": "expert_review", "body": "示例鉴定机构", "subject": "复核价格分", "days": 5}
    complaint.do("commission_test", "finance_officer", **given)
    assert complaint.row().state == "testing"
    assert complaint.clock("complaint_decision").met_on == complaint.day
