"""A plan is sent back and made again."""

from tests.cast import turned_down

from goufu.core.exceptions import WrongOffice
from goufu.core.models import Message
from goufu.rooms.institutions.tests.conftest import PLAN, Reform


def test_a_returned_plan_is_made_again(reform: Reform) -> None:
    _, item = reform.planned()
    reform.do("return_conversion_plan", "staffing_head", item, reason="岗位去向需细化")
    assert Message.objects.get(notice="return_conversion_plan").organ == "publicity"
    reform.do("plan_conversion", "publicity_officer", item, **PLAN)
    assert reform.see(item).state == "planned"


def test_the_department_does_not_return_its_own_plan(reform: Reform) -> None:
    _, item = reform.planned()
    with turned_down(WrongOffice):
        reform.do("return_conversion_plan", "publicity_head", item, reason="示例")
