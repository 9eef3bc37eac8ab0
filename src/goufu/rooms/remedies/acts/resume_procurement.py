"""Finance lets the procurement go on before the suspension ends by itself."""

from datetime import date
from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, LongText
from goufu.core.writes import Writes
from goufu.law.questions.complaint_suspension import ComplaintSuspension
from goufu.parties.authority import Authority
from goufu.rooms.remedies.complaining import let_go_on, tell
from goufu.rooms.remedies.models import Complaint
from goufu.rooms.remedies.refusals import ChallengeDoesNotFit


class ResumeProcurementInput(ActInput):
    """Why it goes on."""

    reason: Annotated[LongText, Field(title="Reason", description="It is published.")]


class ResumeProcurement(Act[Complaint, ResumeProcurementInput]):
    """Let the procurement go on."""

    states = ("accepted", "copied", "testing")
    by = Authority("finance.head")
    public = Publish("procurement")
    stops, stops_own = (ComplaintSuspension,), True
    asks_nothing = "Finance may end at any time what it ordered."
    routine = False

    def effect(self, case: Complaint, given: ResumeProcurementInput, moment: Moment, w: Writes) -> None:
        if not _suspended(case, moment.day):
            raise ChallengeDoesNotFit("The procurement is not suspended for {ref}.", ref=case.ref, cure="It goes on.")
        let_go_on(case, given.reason, moment.day, w)
        w.publish(title=case.title, tender=case.tender, about=case.about)
        tell({case.purchaser, case.complainant, case.concerned}, case, w, given.reason)


def _suspended(case: Complaint, day: date) -> bool:
    return case.suspended_until is not None and case.suspended_until >= day
