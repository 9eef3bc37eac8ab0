"""The people served were asked; only counts come in, and only counts large enough go out."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, FileRef, LongText, Mark, Private
from goufu.core.writes import Writes
from goufu.law.questions.no_personal_data_published import NoPersonalDataPublished
from goufu.parties.authority import Authority
from goufu.rooms.assessment.arithmetic import survey
from goufu.rooms.assessment.models import Assessment
from goufu.rooms.assessment.refusals import AssessmentDoesNotFit
from goufu.rooms.delivery.interface import SMALLEST_CELL, Shown, shown_cells

Count = Annotated[int, Field(strict=True, ge=0, le=10_000_000)]


class SurveyUsersInput(ActInput):
    """How many were served, asked, and what they answered."""

    frame: Annotated[int, Field(strict=True, ge=1, le=10_000_000, title="People served in all")]
    sent: Annotated[int, Field(strict=True, ge=1, le=10_000_000, title="People asked")]
    very_discontent: Annotated[Count, Private, Field(title="Very discontent (1)")]
    discontent: Annotated[Count, Private, Field(title="Discontent (2)")]
    middling: Annotated[Count, Private, Field(title="Middling (3)")]
    content: Annotated[Count, Private, Field(title="Content (4)")]
    very_content: Annotated[Count, Private, Field(title="Very content (5)")]
    manner: Annotated[LongText, Field(title="How they were chosen and asked")]
    sheets: Annotated[FileRef | None, Mark("file"), Private, Field(title="Anonymous answer sheets")] = None

    @property
    def answers(self) -> tuple[int, ...]:
        """The counts of answers 1 to 5."""
        return (self.very_discontent, self.discontent, self.middling, self.content, self.very_content)

    def shown(self) -> Shown:
        """What may be published of the answers."""
        names = ("very_discontent", "discontent", "middling", "content", "very_content")
        return shown_cells(dict(zip(names, self.answers, strict=True)))


class SurveyUsers(Act[Assessment, SurveyUsersInput]):
    """Survey the people served."""

    states, leads_to = ("open",), "surveyed"
    by = Authority("evaluator", within="evaluator")
    not_by_who = ("record_service", "report_milestone", "accept_milestone")
    public = Publish("assessment", "publish_assessment")

    def asks(self, case: Assessment, given: SurveyUsersInput, moment: Moment) -> Iterator[NoPersonalDataPublished]:
        """Whether what is published points at nobody."""
        yield NoPersonalDataPublished(names_persons=False, smallest_count=given.shown().smallest)

    def effect(self, case: Assessment, given: SurveyUsersInput, moment: Moment, w: Writes) -> None:
        """Count it."""
        _adds_up(given)
        found, answered = survey(given.frame, given.sent, given.answers), sum(given.answers)
        w.change(
            case, frame=given.frame, sent=given.sent, answered=answered, response_bp=found.response_bp,
            satisfaction=found.satisfaction, satisfied_bp=found.satisfied_bp, interval_low_bp=found.low_bp,
            interval_high_bp=found.high_bp,
        )  # fmt: skip
        w.publish(
            answered=answered, response_bp=found.response_bp, satisfaction=found.satisfaction,
            satisfied_bp=found.satisfied_bp, interval_low_bp=found.low_bp, interval_high_bp=found.high_bp,
            sample_needed=found.sample_needed, answers=given.shown().cells,
        )  # fmt: skip


def _adds_up(given: SurveyUsersInput) -> None:
    answered = sum(given.answers)
    if not answered <= given.sent <= given.frame:
        raise AssessmentDoesNotFit(
            "No more can answer than were asked, and no more be asked than were served.", field="sent",
            cure="Correct the counts.",
        )  # fmt: skip
    if answered < SMALLEST_CELL:
        raise AssessmentDoesNotFit(
            "{answered} answers are too few to publish anything of them; at least {least} are needed.", field="content",
            answered=answered, least=SMALLEST_CELL, cure="Ask more people, or ask again.",
        )  # fmt: skip
