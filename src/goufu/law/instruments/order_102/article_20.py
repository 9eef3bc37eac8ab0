"""Assessment when it is due."""

from goufu.law.answering import Outcome, answers, warned_if
from goufu.law.figures import Figures
from goufu.law.questions.assessment_done import AssessmentDone


@answers(
    AssessmentDone,
    rule="perf-mandatory",
    protects="public",
    cure="Carry out the assessment and publish its result; a late one says why it is late.",
)
def assessed_when_due(asked: AssessmentDone, _: Figures) -> Outcome:
    """The assessment was due by {due:date}; it came later or is still missing."""
    overdue = asked.today >= asked.due if asked.done is None else asked.done > asked.due
    return warned_if(overdue, due=asked.due)
