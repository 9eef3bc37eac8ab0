"""What is overdue goes before the leadership group."""

from tests.cast import Cast, turned_down
from tests.conferring import conference

from goufu.core.models import Message
from goufu.rooms.governance.refusals import NotDueYet
from goufu.rooms.governance.tests.test_found_body import GIVEN
from goufu.rooms.governance.tests.test_report_on_task import evidence


def test_only_what_is_overdue_goes_up_and_can_still_be_reported_on(cast: Cast) -> None:
    group = cast.do("found_body", cast.secretary, **GIVEN)
    ref = conference(cast, above=group).task()
    with turned_down(NotDueYet):
        cast.do("escalate_task", cast.secretary, ref, reason="尚未印发")
    cast.wait(days=60)
    cast.do("escalate_task", cast.secretary, ref, reason="部门意见不一致")
    told = Message.objects.filter(case_ref=ref, notice="escalate_task")
    assert {each.values["body"] for each in told} == {GIVEN["title"]}
    cast.do("report_on_task", cast.civil_officer, ref, report="已印发", evidence=evidence())
    assert cast.state(ref) == "reported"
