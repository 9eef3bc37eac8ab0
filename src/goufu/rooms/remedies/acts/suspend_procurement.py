"""Finance suspends the procurement while it looks into a complaint."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, CivilDate, LongText
from goufu.core.writes import Writes
from goufu.law.questions.complaint_suspension import ComplaintSuspension
from goufu.law.questions.suspension_within import SuspensionWithin
from goufu.parties.authority import Authority
from goufu.rooms.remedies.complaining import held_by_others, tell
from goufu.rooms.remedies.models import Complaint
from goufu.rooms.remedies.refusals import ChallengeDoesNotFit


class SuspendProcurementInput(ActInput):
    """Until when, and why."""

    until: Annotated[CivilDate, Field(title="Last day of the suspension")]
    reason: Annotated[LongText, Field(title="Reason", description="It is published.")]


class SuspendProcurement(Act[Complaint, SuspendProcurementInput]):
    """Suspend the procurement."""

    states = ("accepted", "copied", "testing")
    by = Authority("finance.head")
    public = Publish("procurement")
    routine = False

    def asks(self, case: Complaint, given: SuspendProcurementInput, moment: Moment) -> Iterator[SuspensionWithin]:
        yield SuspensionWithin(first=case.suspended_on or moment.day, until=given.until)

    def effect(self, case: Complaint, given: SuspendProcurementInput, moment: Moment, w: Writes) -> None:
        if given.until < moment.day:
            raise ChallengeDoesNotFit("The suspension would be over already.", field="until", cure="Give a later day.")
        w.change(case, suspended_on=case.suspended_on or moment.day, suspended_until=given.until)
        until = max(filter(None, (given.until, held_by_others(case, moment.day))))
        w.publish(title=case.title, tender=case.tender, about=case.about)
        w.follow("hold_tender", case=case.tender, until=until, reason=given.reason)
        tell({case.purchaser, case.complainant, case.concerned}, case, w, given.reason)

    def starts(self, case: Complaint, given: SuspendProcurementInput, moment: Moment) -> Iterator[ComplaintSuspension]:
        yield ComplaintSuspension(start=case.suspended_on or moment.day)
