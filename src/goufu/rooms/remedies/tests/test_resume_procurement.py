"""Letting the procurement go on."""

from datetime import timedelta

from tests.cast import turned_down
from tests.complaining import Complaining

from goufu.rooms.procurement.interface import tender_view
from goufu.rooms.remedies.refusals import ChallengeDoesNotFit


def test_it_goes_on_at_once_and_only_what_is_suspended(complaint: Complaining) -> None:
    complaint.take_up()
    with turned_down(ChallengeDoesNotFit):
        complaint.do("resume_procurement", "finance_head", reason="无需暂停")
    until = (complaint.day + timedelta(days=20)).isoformat()
    complaint.do("suspend_procurement", "finance_head", until=until, reason="待查")
    complaint.do("resume_procurement", "finance_head", reason="已查清")
    tender = tender_view(complaint.row().tender)
    assert tender is not None
    assert tender.suspended_until is None
    assert complaint.clock("complaint_suspension").met_on == complaint.day
