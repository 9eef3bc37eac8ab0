"""Grades and weights."""

from goufu.law.answering import Outcome, answers, warned_if
from goufu.law.figures import Figures
from goufu.law.kinds import Grade
from goufu.law.questions.assessment_grade import AssessmentGrade
from goufu.law.questions.satisfaction_weighed import SatisfactionWeighed


@answers(
    AssessmentGrade,
    rule="perf-grades",
    protects="public",
    told="A score of {score:points} gives the grade {grade:names}.",
    cure="Record the grade that the score gives.",
)
def grade_of_the_score(asked: AssessmentGrade, figures: Figures) -> Outcome:
    """A score of {score:points} gives the grade {grade:names}, but {recorded:names} is recorded."""
    bands = ((Grade.EXCELLENT, "excellent"), (Grade.GOOD, "good"), (Grade.FAIR, "fair"))
    grade = next((each for each, name in bands if asked.score >= figures.number(name)), Grade.POOR)
    return warned_if(grade is not asked.grade, score=asked.score, grade=grade, recorded=asked.grade)


@answers(
    SatisfactionWeighed,
    rule="perf-weights",
    protects="public",
    cure="Let the weights sum up to 100 %; usual are output 50, benefit 30, satisfaction 10, execution 10.",
)
def weights_sum_up(asked: SatisfactionWeighed, figures: Figures) -> Outcome:
    """The weights of the indicators come to {sum:percent}, not to the whole."""
    total = asked.output + asked.benefit + asked.satisfaction + asked.execution
    return warned_if(total != figures.number("whole"), sum=total)
