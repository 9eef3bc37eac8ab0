"""How many go on in a negotiation."""

from goufu.law.answering import Outcome, answers, refused_if
from goufu.law.figures import Figures
from goufu.law.questions.enough_suppliers import EnoughSuppliers


@answers(
    EnoughSuppliers,
    rule="m-negotiation",
    traits=["negotiation"],
    protects="fair competition",
    cure="End the negotiation and announce the reasons, or get finance's approval to go on with two.",
)
def enough_to_negotiate(asked: EnoughSuppliers, figures: Figures) -> Outcome:
    """Only {count} suppliers are left; at least {least} are needed to go on."""
    least = figures.number("least_approved" if asked.finance_approved_two else "least")
    return refused_if(asked.count < least, count=asked.count, least=least)
