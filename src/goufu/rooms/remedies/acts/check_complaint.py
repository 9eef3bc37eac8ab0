"""Finance looks whether a complaint is to be taken up, corrected, or belongs elsewhere."""

from collections.abc import Iterator
from datetime import date
from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, CivilDate, LongText, Private
from goufu.core.writes import Writes
from goufu.law.questions.complaint_copies import ComplaintCopies
from goufu.law.questions.complaint_decision import ComplaintDecision
from goufu.law.questions.complaint_intake import ComplaintIntake
from goufu.law.questions.complaint_refusal_told import ComplaintRefusalTold
from goufu.parties.authority import Authority
from goufu.rooms.remedies.complaining import tell
from goufu.rooms.remedies.fields import IntakeFinding
from goufu.rooms.remedies.models import Complaint
from goufu.rooms.remedies.refusals import ChallengeDoesNotFit


class CheckComplaintInput(ActInput):
    """What the examination came to."""

    finding: Annotated[IntakeFinding, Field(title="Finding")]
    reason: Annotated[
        LongText | None,
        Private,
        Field(
            title="Reason, or what is to be corrected",
            description="Told to the complainant. Name all that must be corrected at once, or the department that is "
            "competent.",
        ),
    ] = None
    correct_by: Annotated[CivilDate | None, Field(title="To be corrected by")] = None
    found: Annotated[CivilDate | None, Field(title="Day of the finding", description="Today, if left empty.")] = None


class CheckComplaint(Act[Complaint, CheckComplaintInput]):
    """Examine a complaint."""

    states = ("lodged", "to_correct")
    leads_to = ("accepted", "to_correct", "refused", "redirected")
    by = Authority("finance.officer")
    public = Publish("procurement")
    stops, stops_own = (ComplaintIntake,), True

    def asks(self, case: Complaint, given: CheckComplaintInput, moment: Moment) -> Iterator[ComplaintRefusalTold]:
        if given.finding in {IntakeFinding.REFUSED, IntakeFinding.REDIRECTED}:
            yield ComplaintRefusalTold(found=given.found or moment.day, told=moment.day)

    def effect(self, case: Complaint, given: CheckComplaintInput, moment: Moment, w: Writes) -> None:
        _fits(case, given, moment.day)
        w.change(case, state=given.finding.value, corrections=given.reason or "")
        if given.finding is IntakeFinding.TO_CORRECT:
            w.change(case, correct_by=given.correct_by, notice_on=moment.day)
        w.publish(title=case.title, tender=case.tender, about=case.about)
        tell({case.complainant}, case, w, given.reason or "")

    def starts(
        self, case: Complaint, given: CheckComplaintInput, moment: Moment
    ) -> Iterator[ComplaintCopies | ComplaintDecision]:
        if given.finding is IntakeFinding.ACCEPTED:
            yield ComplaintCopies(start=case.received_on)
            yield ComplaintDecision(start=case.lodged_on, not_counted=case.not_counted)


def _fits(case: Complaint, given: CheckComplaintInput, day: date) -> None:
    if given.finding is not IntakeFinding.ACCEPTED and not given.reason:
        raise ChallengeDoesNotFit(
            "The complainant is told no reason.", field="reason", cure="Say why, or what is missing."
        )
    if given.found is not None and not case.received_on <= given.found <= day:
        raise ChallengeDoesNotFit(
            "The finding of {found} lies before the complaint or after today.", field="found", found=given.found,
            cure="Give the day on which it was found.",
        )  # fmt: skip
    if given.finding is IntakeFinding.TO_CORRECT and (given.correct_by is None or given.correct_by <= day):
        raise ChallengeDoesNotFit(
            "The complainant is given no time to correct.", field="correct_by", cure="Give a day after today."
        )
    if case.state == "to_correct":
        _waits_for_correction(case, given, day)


def _waits_for_correction(case: Complaint, given: CheckComplaintInput, day: date) -> None:
    """While it is being corrected it is not taken up; once the time is over it may be refused."""
    if given.finding is not IntakeFinding.REFUSED or (case.correct_by is not None and day <= case.correct_by):
        raise ChallengeDoesNotFit(
            "The complaint is to be corrected until {until}.", field="finding", until=case.correct_by,
            cure="Wait for the correction; after that day it may be refused.",
        )  # fmt: skip
