"""Quantified scores, and nothing unlisted."""

from goufu.law.answering import Outcome, answers, refused_if
from goufu.law.figures import Figures
from goufu.law.questions.scoring_factors import ScoringFactors
from goufu.law.questions.scoring_follows_documents import ScoringFollowsDocuments


@answers(
    ScoringFactors,
    rule="score-quantified",
    protects="bidders",
    cure="Say for each factor what gives how many points.",
)
def scores_are_quantified(asked: ScoringFactors, _: Figures) -> Outcome:
    """These scoring factors are not quantified: {factors:list}."""
    found = [factor.name for factor in asked.factors if not factor.quantified]
    return refused_if(found, factors=found)


@answers(
    ScoringFollowsDocuments,
    rule="score-quantified",
    protects="bidders",
    cure="Score the factors of the documents alone, within their ranges.",
)
def nothing_unlisted_is_scored(asked: ScoringFollowsDocuments, _: Figures) -> Outcome:
    """The scoring leaves the documents: factors not listed or out of range: {factors:list}."""
    found = [*asked.unlisted, *asked.out_of_range]
    return refused_if(found, factors=found)
