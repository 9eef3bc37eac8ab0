"""No spending outside the budget."""

from goufu.law.answering import Outcome, answers, refused_if
from goufu.law.figures import Figures
from goufu.law.questions.budget_arranged import BudgetArranged


@answers(
    BudgetArranged,
    rule="budget-first",
    protects="treasury",
    cure="Have the spending approved in the budget first.",
)
def no_spending_outside_the_budget(asked: BudgetArranged, _: Figures) -> Outcome:
    """The spending stands in no approved budget."""
    return refused_if(not asked.approved)
