"""Assessment before buying."""

from goufu.law.answering import Outcome, answers, warned_if
from goufu.law.figures import Figures
from goufu.law.questions.ex_ante_assessment import ExAnteAssessment


@answers(
    ExAnteAssessment,
    rule="performance-ex-ante",
    protects="treasury",
    cure="Put the ex-ante assessment and the targets on file with the budget.",
)
def assessed_before_buying(asked: ExAnteAssessment, _: Figures) -> Outcome:
    """There is no ex-ante assessment on file, or no targets were set with the budget."""
    return warned_if(not (asked.assessed and asked.targets_set))
