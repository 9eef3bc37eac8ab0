"""The evaluator gives points; the score is counted, the grade is the law's."""

from collections.abc import Iterator, Mapping
from typing import Annotated

from pydantic import Field

from goufu.core.act import Act, Publish
from goufu.core.clock import Moment
from goufu.core.fields import ActInput, FileRef, Group, Line, LongText, Mark, Private
from goufu.core.writes import Writes
from goufu.law.kinds import Grade
from goufu.law.questions.assessment_grade import AssessmentGrade
from goufu.law.questions.satisfaction_weighed import SatisfactionWeighed
from goufu.parties.authority import Authority
from goufu.rooms.assessment.arithmetic import FULL, measured_points, surveyed_points, total
from goufu.rooms.assessment.grading import grade_of
from goufu.rooms.assessment.models import Assessment, Indicator
from goufu.rooms.assessment.refusals import AssessmentDoesNotFit
from goufu.rooms.assessment.tree import Dimension, Veto, Way, weights_question


class Finding(Group):
    """What was found on one indicator: points for what is judged, the figure reached for what is measured."""

    code: Annotated[Line, Field(max_length=16, title="Code")]
    points: Annotated[
        int | None, Field(strict=True, ge=0, le=FULL, title="Points", description="In hundredths, for what is judged.")
    ] = None
    actual: Annotated[
        int | None, Field(strict=True, ge=0, le=10**12, title="Reached", description="For what is measured.")
    ] = None
    reason: Annotated[Line, Field(title="Reason")]


class AssessPurchaseInput(ActInput):
    """The findings."""

    findings: Annotated[list[Finding], Field(min_length=1, max_length=60, title="Findings")]
    vetoes: Annotated[list[Veto], Field(title="Events that make the result poor")] = []
    summary: Annotated[LongText, Field(title="Main findings")]
    answer: Annotated[str, Mark("long"), Field(max_length=20_000, title="Answer of the provider to the draft")] = ""
    report: Annotated[FileRef, Private, Field(title="Report")]


class AssessPurchase(Act[Assessment, AssessPurchaseInput]):
    """Assess the purchase."""

    states, leads_to = ("surveyed",), "assessed"
    by = Authority("evaluator", within="evaluator")
    not_by_who = ("record_service", "report_milestone", "accept_milestone")
    public = Publish("assessment", "publish_assessment")

    def asks(
        self, case: Assessment, given: AssessPurchaseInput, moment: Moment
    ) -> Iterator[SatisfactionWeighed | AssessmentGrade]:
        """Whether satisfaction weighs, and which grade the score gives."""
        indicators = list(case.indicators.all())
        yield weights_question((Dimension(each.dimension), each.weight) for each in indicators)
        if not given.vetoes:
            score = total(points_of(case, given).values())
            yield AssessmentGrade(score=score, grade=_grade(case, given, score))

    def effect(self, case: Assessment, given: AssessPurchaseInput, moment: Moment, w: Writes) -> None:
        """Keep points, score and grade."""
        points = points_of(case, given)
        score = total(points.values())
        grade = _grade(case, given, score)
        found = {each.code: each for each in given.findings}
        for each in case.indicators.all():
            finding = found.get(each.code)
            w.change(
                each, points=points[each.code], actual=finding.actual if finding else None,
                reason=finding.reason if finding else "",
            )  # fmt: skip
        w.change(
            case, score=score, grade=grade.value, findings=given.summary, assessed_on=moment.day,
            vetoes=[each.value for each in given.vetoes],
        )  # fmt: skip
        w.publish(score=score, grade=grade.value, points=points)


def _grade(case: Assessment, given: AssessPurchaseInput, score: int) -> Grade:
    """Poor after a veto; else what the law says of the score."""
    if given.vetoes:
        return Grade.POOR
    grade = grade_of(score, on=case.law_date, at=case.region)
    if grade is None:
        raise AssessmentDoesNotFit(
            "No single grade is in force for the score {score}.", field="findings", score=score,
            cure="Put the bands of the grades in force first.",
        )  # fmt: skip
    return grade


def points_of(case: Assessment, given: AssessPurchaseInput) -> dict[str, int]:
    """The points of every indicator by its code; refuses a finding that is missing, double or does not fit."""
    found = {each.code: each for each in given.findings}
    indicators = list(case.indicators.all())
    expected = {each.code for each in indicators if each.way != Way.SURVEYED}
    if set(found) != expected or len(found) < len(given.findings):
        raise AssessmentDoesNotFit(
            "There must be one finding for each of these indicators, and no other: {codes}.", field="findings",
            codes=", ".join(sorted(expected)), cure="What is surveyed gets its points from the survey.",
        )  # fmt: skip
    return {each.code: _points(case, each, found) for each in indicators}


def _points(case: Assessment, indicator: Indicator, found: Mapping[str, Finding]) -> int:
    if indicator.way == Way.SURVEYED:
        return surveyed_points(indicator.weight, case.satisfaction or 0)
    finding = found[indicator.code]
    if indicator.way == Way.MEASURED and finding.actual is not None and indicator.target:
        return measured_points(indicator.weight, finding.actual, indicator.target)
    if indicator.way == Way.JUDGED and finding.points is not None and finding.points <= indicator.weight:
        return finding.points
    raise AssessmentDoesNotFit(
        "The finding on {code} does not fit: its weight is {weight}.", field="findings", code=indicator.code,
        weight=indicator.weight,
        cure="Give points up to the weight for what is judged, the figure reached for what is measured.",
    )  # fmt: skip
