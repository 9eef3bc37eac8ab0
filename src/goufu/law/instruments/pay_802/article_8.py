"""No purchase above budget."""

from goufu.law.answering import Outcome, answers, refused_if
from goufu.law.figures import Figures
from goufu.law.questions.quote_within_budget import QuoteWithinBudget


@answers(
    QuoteWithinBudget,
    rule="no-over-budget",
    protects="provider",
    cure="Keep the purchase within the approved budget.",
)
def no_purchase_above_budget(asked: QuoteWithinBudget, _: Figures) -> Outcome:
    """The quote of {quote:money} is above the approved budget of {most:money}."""
    return refused_if(asked.quote > asked.budget, quote=asked.quote, most=asked.budget)
