"""When a tender is void."""

from goufu.law.answering import Outcome, answers, refused_if
from goufu.law.figures import Figures
from goufu.law.questions.enough_suppliers import EnoughSuppliers
from goufu.law.questions.quote_within_budget import QuoteWithinBudget


@answers(
    EnoughSuppliers,
    rule="void-and-restart",
    traits=["tender"],
    protects="fair competition",
    cure="Declare the tender void, announce the reasons, and tender again.",
)
def fewer_than_three_is_void(asked: EnoughSuppliers, figures: Figures) -> Outcome:
    """Only {count} effective tenders; with fewer than {least} the tender is void."""
    least = figures.number("least")
    return refused_if(asked.count < least, count=asked.count, least=least)


@answers(
    QuoteWithinBudget,
    rule="no-over-budget",
    protects="treasury",
    cure="The quote is invalid; where all quotes are above the budget, announce it and restart.",
)
def no_quote_above_budget(asked: QuoteWithinBudget, _: Figures) -> Outcome:
    """The quote of {quote:money} is above {most:money}, the budget or ceiling price."""
    most = min(asked.budget, asked.ceiling if asked.ceiling is not None else asked.budget)
    return refused_if(asked.quote > most, quote=asked.quote, most=most)
