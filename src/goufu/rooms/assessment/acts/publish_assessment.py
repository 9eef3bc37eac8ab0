"""The result is announced, with what follows from it."""

from collections.abc import Iterator
from typing import Annotated, Any

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, FileRef, LongText, Mark
from goufu.core.writes import Writes
from goufu.law.kinds import Grade
from goufu.law.questions.assessment_done import AssessmentDone
from goufu.law.questions.assessment_grade import AssessmentGrade
from goufu.law.questions.credit_entry import CreditEntry
from goufu.parties.authority import Authority
from goufu.parties.models import Organ
from goufu.rooms.assessment.models import Assessment


class PublishAssessmentInput(ActInput):
    """What follows from the result."""

    use: Annotated[LongText, Field(title="Use of the result", description="Budget, renewal, rectification, support.")]
    rectification: Annotated[str, Mark("long"), Field(max_length=20_000, title="What is to be put right")] = ""
    text: Annotated[FileRef | None, Mark("file"), Field(title="Report for the public")] = None


class PublishAssessment(Act[Assessment, PublishAssessmentInput]):
    """Publish the assessment."""

    states, leads_to = ("assessed",), "published"
    by = Authority("purchaser.officer", within="purchaser")
    public = Publish("assessment")

    def asks(
        self, case: Assessment, given: PublishAssessmentInput, moment: Moment
    ) -> Iterator[AssessmentDone | AssessmentGrade]:
        """Whether it was done in time, and the grade is the score's."""
        yield AssessmentDone(due=case.due, done=case.assessed_on, today=moment.day)
        if not case.vetoes and case.score is not None:
            yield AssessmentGrade(score=case.score, grade=Grade(case.grade))

    def effect(self, case: Assessment, given: PublishAssessmentInput, moment: Moment, w: Writes) -> None:
        """State the whole result; the credit record waits for it."""
        w.change(case, published_on=moment.day)
        if given.text:
            w.attach(given.text, public=True)
        w.publish(indicators=_indicators(case), **{name: getattr(case, name) for name in _FACTS}, **_evaluator(case))
        w.tell(case.provider, title=case.title, score=case.score, grade=case.grade)

    def starts(self, case: Assessment, given: PublishAssessmentInput, moment: Moment) -> Iterator[CreditEntry]:
        """From publication runs the time for the credit record."""
        yield CreditEntry(start=moment.day)


_FACTS = (
    "delivery", "contract", "award", "title",
    "purchaser", "provider", "provider_uscc", "provider_zh", "provider_en", "evaluator", "score",
    "grade", "vetoes", "frame", "sent", "answered", "response_bp", "satisfaction", "satisfied_bp", "interval_low_bp",
    "interval_high_bp", "assessed_on", "published_on",
)  # fmt: skip


def _evaluator(case: Assessment) -> dict[str, str]:
    found = Organ.objects.get(code=case.evaluator)
    return {"evaluator_zh": found.name_zh, "evaluator_en": found.name_en, "evaluator_uscc": found.uscc}


def _indicators(case: Assessment) -> list[dict[str, Any]]:
    names = ("code", "dimension", "title", "way", "weight", "target", "actual", "points", "reason")
    return [{name: getattr(each, name) for name in names} for each in case.indicators.all()]
