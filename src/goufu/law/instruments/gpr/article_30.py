"""The budget in the documents."""

from goufu.law.answering import Outcome, answers, refused_if
from goufu.law.figures import Figures
from goufu.law.questions.budget_in_documents import BudgetInDocuments


@answers(
    BudgetInDocuments,
    rule="budget-in-docs",
    protects="bidders",
    cure="Show the budget in the documents; a ceiling may stand beside it, not above it.",
)
def the_budget_is_shown(asked: BudgetInDocuments, _: Figures) -> Outcome:
    """The documents do not show the budget, or their ceiling price is above it."""
    hidden = asked.budget is None
    return refused_if(hidden or (asked.ceiling or 0) > (asked.budget or 0))
