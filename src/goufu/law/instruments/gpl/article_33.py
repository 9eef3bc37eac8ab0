"""The procurement budget."""

from goufu.law.answering import Outcome, answers, refused_if
from goufu.law.figures import Figures
from goufu.law.questions.budget_arranged import BudgetArranged


@answers(
    BudgetArranged,
    rule="procurement-in-budget",
    protects="treasury",
    cure="Enter the item in the yearly procurement budget, by adjustment where the year has begun.",
)
def listed_in_the_procurement_budget(asked: BudgetArranged, _: Figures) -> Outcome:
    """The item is not listed in the department's procurement budget of the year."""
    return refused_if(not asked.listed_as_procurement)
