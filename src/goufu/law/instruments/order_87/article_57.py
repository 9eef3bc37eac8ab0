"""Ranking."""

from goufu.law.answering import Outcome, answers, refused_if
from goufu.law.figures import Figures
from goufu.law.questions.ranking_order import RankingOrder


@answers(
    RankingOrder,
    rule="tie-break",
    protects="bidders",
    cure="Rank by score, then by the lower quote; equal in both share a rank.",
)
def by_score_then_quote(asked: RankingOrder, _: Figures) -> Outcome:
    """The ranking does not follow the scores; at equal scores the lower quote comes first (rank {rank})."""
    keys = [(-bid.score, bid.quote) for bid in asked.ranked]
    wrong = [bid.rank for bid in asked.ranked if bid.rank != 1 + sum(key < (-bid.score, bid.quote) for key in keys)]
    return refused_if(wrong, rank=wrong[0] if wrong else 0)
