"""The purchaser explains itself to finance in writing."""

from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, LongText, Private
from goufu.core.writes import Writes
from goufu.law.questions.complaint_explanation import ComplaintExplanation
from goufu.parties.authority import Authority
from goufu.rooms.remedies.fields import Evidence
from goufu.rooms.remedies.models import Complaint


class ExplainComplaintInput(ActInput):
    """What the respondent says, and what it relies on."""

    explanation: Annotated[LongText, Private, Field(title="Explanation")]
    evidence: Evidence = []


class ExplainComplaint(Act[Complaint, ExplainComplaintInput]):
    """Explain yourself on a complaint."""

    states = ("copied", "testing")
    by = (Authority("purchaser.officer", within="respondent"), Authority("purchaser.head", within="respondent"))
    public = Publish("procurement")
    stops, stops_own = (ComplaintExplanation,), True
    asks_nothing = "What the respondent says is for finance to weigh; that it comes in time is a clock."

    def effect(self, case: Complaint, given: ExplainComplaintInput, moment: Moment, w: Writes) -> None:
        said = "\n\n".join(filter(None, (case.explanation, given.explanation)))
        w.change(
            case, explanation=said, explanation_files=[*case.explanation_files, *given.evidence],
            explained_on=case.explained_on or moment.day,
        )  # fmt: skip
        w.publish(title=case.title, tender=case.tender, about=case.about)
