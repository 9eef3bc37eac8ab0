"""Suspending the procurement."""

from datetime import timedelta

from tests.cast import refused
from tests.complaining import Complaining

from goufu.rooms.procurement.interface import tender_view


def _days(complaint: Complaining, days: int) -> dict[str, str]:
    return {"until": (complaint.day + timedelta(days=days)).isoformat(), "reason": "结果可能受影响"}


def test_thirty_days_at_most_and_nothing_is_signed_meanwhile(complaint: Complaining) -> None:
    story = complaint.story
    complaint.take_up()
    with refused("complaint-suspend-30d"):
        complaint.do("suspend_procurement", "finance_head", **_days(complaint, 31))
    complaint.do("suspend_procurement", "finance_head", **_days(complaint, 5))
    tender = tender_view(complaint.row().tender)
    assert tender is not None
    assert tender.suspended_until == complaint.day + timedelta(days=5)
    story.draft()
    with refused("complaint-suspend-30d"):
        story.sign()
    complaint.cast.wait(days=6)
    complaint.cast.do("sign_contract_as_purchaser", complaint.cast.head, story.contract_ref, text=story.text)
    assert complaint.cast.state(story.contract_ref) == "signed"


def test_a_second_suspension_counts_from_the_first_day(complaint: Complaining) -> None:
    complaint.take_up()
    complaint.do("suspend_procurement", "finance_head", **_days(complaint, 10))
    complaint.cast.wait(days=11)
    with refused("complaint-suspend-30d"):
        complaint.do("suspend_procurement", "finance_head", **_days(complaint, 25))
    complaint.do("suspend_procurement", "finance_head", **_days(complaint, 19))
    assert complaint.row().suspended_until == complaint.day + timedelta(days=19)
