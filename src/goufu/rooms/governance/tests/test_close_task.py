"""A task ends with the conference's finding."""

from tests.cast import Cast, turned_down
from tests.conferring import conference

from goufu.core.exceptions import WrongState
from goufu.core.public import public_entries
from goufu.rooms.governance.tests.test_report_on_task import evidence


def test_a_task_is_closed_in_public_and_names_its_decision(cast: Cast) -> None:
    ref = conference(cast).task()
    with turned_down(WrongState):
        cast.do("close_task", cast.secretary, ref, finding="未报告")
    cast.do("report_on_task", cast.civil_officer, ref, report="已印发", evidence=evidence())
    cast.do("close_task", cast.secretary, ref, finding="通知已印发，培训已办")
    assert cast.state(ref) == "closed"
    assert public_entries(ref)[-1].known["decided"] == cast.see(ref).decided
