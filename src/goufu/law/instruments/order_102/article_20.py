"""Assessment when it is due."""

from goufu.law.answering import Outcome, answers, warned_if
from goufu.law.figures import Figures
from goufu.law.questions.assessment_done import AssessmentDone


@answers(
    AssessmentDone,
    rule="perf-mandatory",
    protects="public",
    cure="Carry out the assessment and publish its result.",
)
def assessed_when_due(asked: AssessmentDone, _: Figures) -> Outcome:
    """The assessment is overdue: it was due and nothing is on file."""
    return warned_if(asked.done is None and asked.today > asked.due)
