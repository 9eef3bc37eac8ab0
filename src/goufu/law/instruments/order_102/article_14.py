"""Catalogue and budget together."""

from goufu.law.answering import Outcome, answers, refused_if
from goufu.law.figures import Figures
from goufu.law.questions.budget_arranged import BudgetArranged


@answers(
    BudgetArranged,
    rule="in-catalogue-and-budgeted",
    protects="treasury",
    cure="Have the budget arranged first; an item outside the catalogue needs finance's examination.",
)
def listed_and_budgeted(asked: BudgetArranged, _: Figures) -> Outcome:
    """An item may be bought when it is in the catalogue and budgeted; one of the two is missing."""
    return refused_if(not (asked.in_catalogue and asked.approved))
