"""Experts are drawn."""

from goufu.law.answering import Outcome, answers, refused_if
from goufu.law.figures import Figures
from goufu.law.questions.experts_drawn import ExpertsDrawn


@answers(
    ExpertsDrawn,
    rule="expert-random",
    protects="bidders",
    cure="Draw the experts at random from the government expert pool, or record the ground of an exception.",
)
def experts_are_drawn(asked: ExpertsDrawn, _: Figures) -> Outcome:
    """The experts were not drawn at random from the government expert pool."""
    return refused_if(not (asked.random and asked.from_pool) and not asked.exception.strip())
