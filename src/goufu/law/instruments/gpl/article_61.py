"""Separate duties."""

from goufu.law.answering import Outcome, answers, refused_if
from goufu.law.figures import Figures
from goufu.law.questions.duties_separate import DutiesSeparate


@answers(
    DutiesSeparate,
    rule="duties-separate",
    protects="treasury",
    cure="Let another office-holder do this step.",
)
def separate_hands(asked: DutiesSeparate, _: Figures) -> Outcome:
    """Who handled the purchase may not also examine its contract or accept its delivery."""
    return refused_if(asked.same_person)
