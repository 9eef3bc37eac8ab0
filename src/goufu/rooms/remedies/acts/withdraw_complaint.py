"""The complainant lets it rest, and finance ends the proceedings."""

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import NoInput
from goufu.core.writes import Writes
from goufu.law.questions.complaint_copies import ComplaintCopies
from goufu.law.questions.complaint_decision import ComplaintDecision
from goufu.law.questions.complaint_explanation import ComplaintExplanation
from goufu.law.questions.complaint_intake import ComplaintIntake
from goufu.law.questions.complaint_suspension import ComplaintSuspension
from goufu.rooms.remedies.complaining import let_go_on, tell
from goufu.rooms.remedies.fields import bidders_of
from goufu.rooms.remedies.models import Complaint

WITHDRAWN = "投诉已撤回，恢复采购活动。The complaint was withdrawn; the procurement goes on."


class WithdrawComplaint(Act[Complaint, NoInput]):
    """Withdraw a complaint."""

    states, leads_to = ("lodged", "to_correct", "accepted", "copied", "testing"), "withdrawn"
    by = bidders_of("complainant")
    public = Publish("procurement")
    stops = (ComplaintIntake, ComplaintCopies, ComplaintExplanation, ComplaintDecision, ComplaintSuspension)
    stops_own = True
    asks_nothing = "Whoever complained may let it rest; finance then ends the proceedings."
    routine = False

    def effect(self, case: Complaint, given: NoInput, moment: Moment, w: Writes) -> None:
        w.publish(title=case.title, tender=case.tender, about=case.about)
        let_go_on(case, WITHDRAWN, moment.day, w)
        tell({case.respondent, case.concerned}, case, w)
