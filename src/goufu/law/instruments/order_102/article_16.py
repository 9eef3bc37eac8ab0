"""Budget before purchase."""

from goufu.law.answering import Outcome, answers, refused_if, warned_if
from goufu.law.figures import Figures
from goufu.law.questions.budget_arranged import BudgetArranged


@answers(
    BudgetArranged,
    rule="budget-first",
    protects="treasury",
    cure="Have the budget approved, or reduce the amount to what is still free on the line.",
)
def budget_before_purchase(asked: BudgetArranged, _: Figures) -> Outcome:
    """{amount:money} are to be spent, but only {available:money} of approved budget are free."""
    wrong = not asked.approved or asked.amount > asked.available
    return refused_if(wrong, amount=asked.amount, available=asked.available if asked.approved else 0)


@answers(
    BudgetArranged,
    rule="budget-shown",
    protects="public",
    cure="Mark the spending as purchase of services in the department's budget.",
)
def shown_in_the_budget(asked: BudgetArranged, _: Figures) -> Outcome:
    """The department's budget does not show this spending as purchase of services."""
    return warned_if(not asked.shown_as_purchase)
