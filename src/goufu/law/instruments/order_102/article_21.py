"""Results are used."""

from goufu.law.answering import Outcome, answers, warned_if
from goufu.law.figures import Figures
from goufu.law.questions.assessment_used import AssessmentUsed


@answers(
    AssessmentUsed,
    rule="perf-used",
    protects="treasury",
    cure="Put the last result on file and take it into account; a good result does not replace competition.",
    warning="The last result is missing, or it is used instead of competition for the next contract.",
)
def results_are_used(asked: AssessmentUsed, _: Figures) -> Outcome:
    """The result of the earlier purchase is not on file, or replaces competition."""
    missing = asked.follows_earlier and not asked.result_on_file
    return warned_if(missing or asked.replaces_competition)
