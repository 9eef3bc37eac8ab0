"""What is scored can be graded."""

from goufu.law.answering import Outcome, answers, warned_if
from goufu.law.figures import Figures
from goufu.law.questions.scoring_factors import ScoringFactors


@answers(
    ScoringFactors,
    rule="no-vague-score-need",
    protects="bidders",
    cure="Make what cannot be graded a substantive condition, and give each graded factor its bands.",
)
def only_what_can_be_graded(asked: ScoringFactors, _: Figures) -> Outcome:
    """These factors cannot be graded or have no score bands: {factors:list}."""
    vague = [factor.name for factor in asked.factors if not (factor.gradable and factor.bands)]
    return warned_if(vague, factors=vague)
