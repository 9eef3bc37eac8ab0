"""Copies of the complaint go to the purchaser and to the winner, who may explain themselves."""

from collections.abc import Iterator

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import NoInput
from goufu.core.writes import Writes
from goufu.law.questions.complaint_copies import ComplaintCopies
from goufu.law.questions.complaint_explanation import ComplaintExplanation
from goufu.parties.authority import Authority
from goufu.rooms.remedies.complaining import tell, winner_concerned
from goufu.rooms.remedies.models import Complaint


class SendCopies(Act[Complaint, NoInput]):
    """Send copies of a complaint."""

    states, leads_to = ("accepted",), "copied"
    by = Authority("finance.officer")
    public = Publish("procurement")
    stops, stops_own = (ComplaintCopies,), True
    asks_nothing = "That they are sent in time is a clock."

    def effect(self, case: Complaint, given: NoInput, moment: Moment, w: Writes) -> None:
        w.change(case, respondent=case.purchaser, concerned=winner_concerned(case), copied_on=moment.day)
        w.publish(title=case.title, tender=case.tender, about=case.about)
        tell({case.respondent, case.concerned}, case, w)

    def starts(self, case: Complaint, given: NoInput, moment: Moment) -> Iterator[ComplaintExplanation]:
        yield ComplaintExplanation(start=moment.day)
