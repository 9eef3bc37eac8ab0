"""The members are called, with place, time and agenda."""

from tests.cast import Cast, turned_down
from tests.conferring import MEMBERS, conference

from goufu.core.models import Message
from goufu.rooms.governance.refusals import AgendaNotReady


def test_every_member_is_called_with_the_agenda(cast: Cast) -> None:
    held = conference(cast)
    ref = held.called(held.topic(title="意向公开时限"))
    told = Message.objects.filter(case_ref=ref, notice="call_meeting")
    assert {each.organ for each in told} == set(MEMBERS)
    assert {each.values["agenda"] for each in told} == {"1. 意向公开时限"}


def test_nobody_is_called_to_an_empty_agenda(cast: Cast) -> None:
    held = conference(cast)
    with turned_down(AgendaNotReady):
        cast.do("call_meeting", cast.secretary, held.meeting())
