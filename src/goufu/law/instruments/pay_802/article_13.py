"""Bonds."""

from goufu.law.answering import Length, Outcome, answers, calendar_days, counts, refused_if
from goufu.law.figures import Figures
from goufu.law.questions.delivery_bond_return import DeliveryBondReturn
from goufu.law.questions.guarantee_accepted import GuaranteeAccepted


@answers(
    GuaranteeAccepted,
    rule="bond-letters-accepted",
    protects="provider",
    cure="Accept the letter of guarantee, or ask for no bond.",
)
def letters_are_accepted(asked: GuaranteeAccepted, _: Figures) -> Outcome:
    """A bond may not be limited to cash; a letter of guarantee is accepted."""
    return refused_if(asked.letter and not asked.accepted)


@counts(DeliveryBondReturn, rule="bond-back-as-agreed", protects="provider")
def back_as_agreed(asked: DeliveryBondReturn, _: Figures) -> Length:
    """Settle the bond for delivery and give it back by {day:date}, as the contract says."""
    return calendar_days(asked.days)
