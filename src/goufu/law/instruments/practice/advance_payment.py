"""Advances."""

from goufu.law.answering import Outcome, allowed, answers
from goufu.law.figures import Figures
from goufu.law.questions.advance_payment import AdvancePayment


@answers(AdvancePayment, rule="advance-payment", protects="provider", cure="Agree on a larger advance.")
def advances_are_encouraged(asked: AdvancePayment, figures: Figures) -> Outcome:
    """The advance is below the share that is encouraged; a larger one helps small providers."""
    return allowed(share=asked.advance * figures.number("whole") // max(asked.contract_amount, 1))
