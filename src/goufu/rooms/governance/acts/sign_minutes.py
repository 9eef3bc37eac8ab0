"""The convener signs the minutes: the decisions stand."""

from collections.abc import Iterator

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import NoInput
from goufu.core.writes import Writes
from goufu.law.questions.minutes_unchanged import MinutesUnchanged
from goufu.parties.authority import Authority
from goufu.rooms.governance.conference import agenda, check_code, members_on, minutes_digest
from goufu.rooms.governance.models import Meeting


class SignMinutesInput(NoInput):
    """Nothing to fill in: the minutes stand as they were drawn up."""


class SignMinutes(Act[Meeting, SignMinutesInput]):
    """Sign the minutes."""

    states, leads_to = ("written",), "signed"
    by = Authority("conference.convener")
    not_by_who = ("draft_minutes",)
    public = Publish("", "once")

    def asks(self, case: Meeting, given: SignMinutesInput, moment: Moment) -> Iterator[MinutesUnchanged]:
        yield MinutesUnchanged(drawn_up=check_code(case.digest), now=check_code(minutes_digest(case)))

    def effect(self, case: Meeting, given: SignMinutesInput, moment: Moment, w: Writes) -> None:
        w.change(case, signed_on=moment.day)
        items = [
            {"place": topic.place, "topic": topic.ref, "title": topic.title, "outcome": topic.state}
            for topic in agenda(case.ref)
        ]
        w.publish(title=case.title, number=case.number, digest=case.digest, items=items)
        for each in members_on(case.body, moment.day):
            w.tell(each.organ, title=case.title, number=case.number)
