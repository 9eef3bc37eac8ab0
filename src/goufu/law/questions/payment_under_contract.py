"""Is this payment due under the contract?"""

from dataclasses import dataclass

from goufu.base.units import Fen
from goufu.law.question import Question


@dataclass(frozen=True)
class PaymentUnderContract(Question):
    """Is this payment due under the contract?

    ``amount``: amount to be paid now.
    ``earned``: sum due by accepted milestones and agreed advances.
    ``paid_before``: paid before.
    ``conditions_met``: milestone accepted (or advance agreed) and conditions of the contract met.
    """

    amount: Fen
    earned: Fen
    paid_before: Fen
    conditions_met: bool
