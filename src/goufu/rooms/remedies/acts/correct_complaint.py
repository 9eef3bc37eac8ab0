"""The complainant puts right what finance asked for."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, LongText, Private
from goufu.core.writes import Writes
from goufu.law.questions.complaint_intake import ComplaintIntake
from goufu.rooms.remedies.complaining import working_days_since
from goufu.rooms.remedies.fields import Evidence, bidders_of
from goufu.rooms.remedies.models import Complaint
from goufu.rooms.remedies.refusals import ChallengeDoesNotFit


class CorrectComplaintInput(ActInput):
    """The corrected complaint."""

    matters: Annotated[LongText, Private, Field(title="What you complain of")]
    facts: Annotated[LongText, Private, Field(title="Facts")]
    basis: Annotated[LongText, Private, Field(title="Legal basis")]
    request: Annotated[LongText, Private, Field(title="What you ask for")]
    evidence: Evidence = []


class CorrectComplaint(Act[Complaint, CorrectComplaintInput]):
    """Correct a complaint."""

    states, leads_to = ("to_correct",), "lodged"
    by = bidders_of("complainant")
    public = Publish("procurement")
    asks_nothing = "Whether it is now in order is examined by finance."

    def effect(self, case: Complaint, given: CorrectComplaintInput, moment: Moment, w: Writes) -> None:
        if case.correct_by is not None and moment.day > case.correct_by:
            raise ChallengeDoesNotFit(
                "The time to correct ended on {until}.", until=case.correct_by,
                cure="Lodge a new complaint while its time runs.",
            )  # fmt: skip
        w.change(
            case, matters=given.matters, facts=given.facts, basis=given.basis, request=given.request,
            evidence=[*case.evidence, *given.evidence], received_on=moment.day,
            not_counted=case.not_counted + working_days_since(case.notice_on, moment.day), notice_on=None,
        )  # fmt: skip
        w.publish(title=case.title, tender=case.tender, about=case.about)

    def starts(self, case: Complaint, given: CorrectComplaintInput, moment: Moment) -> Iterator[ComplaintIntake]:
        yield ComplaintIntake(start=moment.day)
