"""A thin report goes back, and the clock runs anew."""

from datetime import date

from tests.cast import Cast
from tests.conferring import conference

from goufu.core.models import RunningClock
from goufu.rooms.governance.tests.test_report_on_task import evidence


def test_a_returned_task_has_a_new_day(cast: Cast) -> None:
    ref = conference(cast).task()
    cast.do("report_on_task", cast.civil_officer, ref, report="已印发", evidence=evidence())
    cast.do("return_task", cast.secretary, ref, missing="缺培训签到表", due="2025-05-15")
    assert (cast.state(ref), cast.see(ref).due) == ("given", date(2025, 5, 15))
    assert RunningClock.objects.get(case_ref=ref, met_on=None).due == date(2025, 5, 15)
