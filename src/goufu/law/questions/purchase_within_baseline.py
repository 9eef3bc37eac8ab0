"""Does the purchase cost no more than the item did before?"""

from dataclasses import dataclass

from goufu.base.units import Fen
from goufu.law.question import Question


@dataclass(frozen=True)
class PurchaseWithinBaseline(Question):
    """Does the purchase cost no more than the item did before?

    ``purchase``: purchase budget of a year, in fen.
    ``baseline``: cost of the item in the year before the reform, in fen.
    """

    purchase: Fen
    baseline: Fen
