"""Those who buy do not examine and accept."""

from goufu.law.answering import Outcome, answers, refused_if
from goufu.law.figures import Figures
from goufu.law.questions.duties_separate import DutiesSeparate


@answers(
    DutiesSeparate,
    rule="duties-separate",
    protects="treasury",
    cure="Let another person do this step.",
)
def duties_are_separate(asked: DutiesSeparate, _: Figures) -> Outcome:
    """The same person already did the step that this one checks."""
    return refused_if(asked.same_person)
