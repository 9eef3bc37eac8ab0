"""Does the procurement law apply to an amount of this size?"""

from dataclasses import dataclass

from goufu.base.units import Fen
from goufu.law.question import Question


@dataclass(frozen=True)
class ProcurementLimit(Question):
    """Does the procurement law apply to an amount of this size?

    ``amount``: budget.
    ``in_central_catalogue``: in the centralised procurement catalogue.
    """

    amount: Fen
    in_central_catalogue: bool = False
