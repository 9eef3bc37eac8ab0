"""The answer to an application: by the purchaser, within its clock, and to the applicant in words."""

from tests.cast import Cast, turned_down
from tests.inviting import applied, taking_applications

from goufu.core.exceptions import WrongOffice, WrongState
from goufu.core.models import Message


def test_the_applicant_is_told_which_condition_it_does_not_meet(cast: Cast) -> None:
    ref = applied(cast, taking_applications(cast))
    with turned_down(WrongOffice):
        cast.do("answer_application", cast.stranger, ref, admitted=True)
    cast.do("answer_application", cast.officer, ref, admitted=False, unmet="持证护理员不少于四名")
    told = Message.objects.get(notice="answer_application")
    assert "持证护理员不少于四名" in told.values["said_zh"]
    with turned_down(WrongState):
        cast.do("answer_application", cast.officer, ref, admitted=True)
