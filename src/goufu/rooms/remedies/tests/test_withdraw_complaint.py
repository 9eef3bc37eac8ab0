"""Withdrawing a complaint."""

from datetime import timedelta

from tests.cast import turned_down
from tests.complaining import Complaining

from goufu.core.exceptions import WrongOffice
from goufu.core.models import RunningClock
from goufu.rooms.procurement.interface import tender_view


def test_only_the_complainant_lets_it_rest_and_everything_ends(complaint: Complaining) -> None:
    complaint.copies()
    until = (complaint.day + timedelta(days=20)).isoformat()
    complaint.do("suspend_procurement", "finance_head", until=until, reason="待查")
    with turned_down(WrongOffice):
        complaint.do("withdraw_complaint", "gamma_head")
    complaint.do("withdraw_complaint", "beta_head")
    tender = tender_view(complaint.row().tender)
    assert tender is not None
    assert (complaint.row().state, tender.suspended_until) == ("withdrawn", None)
    assert not RunningClock.objects.filter(case_ref=complaint.ref, met_by=None).exists()
