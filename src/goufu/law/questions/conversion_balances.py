"""Does the money of a converted item move to the department, fen for fen?"""

from dataclasses import dataclass

from goufu.base.units import Fen
from goufu.law.question import Question


@dataclass(frozen=True)
class ConversionBalances(Question):
    """Does the money of a converted item move to the department, fen for fen?

    ``before``: appropriation of the institution before the conversion.
    ``after``: appropriation that is left to it.
    ``purchase``: amount entered in the purchase budget of the department.
    ``returned``: amount that goes back to finance.
    """

    before: Fen
    after: Fen
    purchase: Fen
    returned: Fen
