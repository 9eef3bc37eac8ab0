"""The agenda is the convener's."""

from tests.cast import Cast, turned_down
from tests.conferring import conference

from goufu.core.exceptions import WrongOffice
from goufu.rooms.governance.conference import agenda
from goufu.rooms.governance.refusals import AgendaNotReady


def test_the_agenda_has_the_order_the_convener_gave(cast: Cast) -> None:
    held = conference(cast)
    meeting, first, second = held.meeting(), held.topic(title="甲"), held.topic(title="乙")
    cast.do("list_topic", cast.convener, second, meeting=meeting, place=1)
    cast.do("list_topic", cast.convener, first, meeting=meeting, place=2)
    assert [topic.title for topic in agenda(meeting)] == ["乙", "甲"]


def test_the_office_does_not_make_the_agenda(cast: Cast) -> None:
    held = conference(cast)
    with turned_down(WrongOffice):
        cast.do("list_topic", cast.secretary, held.topic(), meeting=held.meeting(), place=1)


def test_one_number_holds_one_topic_and_a_called_meeting_takes_no_more(cast: Cast) -> None:
    held = conference(cast)
    meeting, topic = held.meeting(), held.topic()
    cast.do("list_topic", cast.convener, topic, meeting=meeting, place=1)
    with turned_down(AgendaNotReady):
        cast.do("list_topic", cast.convener, held.topic(), meeting=meeting, place=1)
    cast.do("call_meeting", cast.secretary, meeting)
    with turned_down(AgendaNotReady):
        cast.do("list_topic", cast.convener, held.topic(), meeting=meeting, place=2)
