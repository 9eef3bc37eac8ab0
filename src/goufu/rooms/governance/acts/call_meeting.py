"""The members are called: notice and agenda go out, and the agenda is closed."""

from goufu.base.civil import instant_text
from goufu.core.act import NOT_PUBLIC, Act
from goufu.core.clock import Moment
from goufu.core.fields import NoInput
from goufu.core.writes import Writes
from goufu.rooms.governance.conference import agenda, members_on
from goufu.rooms.governance.kinds import CONFERENCE_OFFICE
from goufu.rooms.governance.models import Meeting
from goufu.rooms.governance.refusals import AgendaNotReady


class CallMeetingInput(NoInput):
    """Nothing to fill in: the agenda stands as the convener made it."""


class CallMeeting(Act[Meeting, CallMeetingInput]):
    """Call the members to the meeting."""

    states, leads_to = ("planned",), "called"
    by = CONFERENCE_OFFICE
    public = NOT_PUBLIC
    asks_nothing = "It prepares decisions; nothing is decided yet."

    def effect(self, case: Meeting, given: CallMeetingInput, moment: Moment, w: Writes) -> None:
        topics = agenda(case.ref)
        if not topics:
            raise AgendaNotReady("Nothing is on the agenda.", cure="Have the convener put at least one topic on it.")
        titles = "；".join(f"{topic.place}. {topic.title}" for topic in topics)
        for each in members_on(case.body, moment.day):
            w.tell(each.organ, title=case.title, at=instant_text(case.at), place=case.place, agenda=titles)
