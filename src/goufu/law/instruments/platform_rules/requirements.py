"""Headings of a requirement that no article names, and whose lack is disputed later."""

from goufu.law.answering import Outcome, answers, warned_if
from goufu.law.figures import Figures
from goufu.law.questions.requirement_complete import RequirementComplete


@answers(
    RequirementComplete,
    rule="requirement-advised",
    protects="bidders",
    cure="Fill them in, or leave them to the contract knowingly.",
)
def headings_that_practice_fills(asked: RequirementComplete, _: Figures) -> Outcome:
    """The requirement says nothing of: {advised:names}."""
    return warned_if(asked.advised, advised=asked.advised)
