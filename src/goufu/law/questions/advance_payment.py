"""Is the advance in the usual range?"""

from dataclasses import dataclass

from goufu.base.units import Fen
from goufu.law.question import Question


@dataclass(frozen=True)
class AdvancePayment(Question):
    """Is the advance in the usual range?

    ``advance``: advance.
    ``contract_amount``: contract amount.
    """

    advance: Fen
    contract_amount: Fen
