"""Is this no part of a purchase that was split?"""

from dataclasses import dataclass

from goufu.base.units import Fen
from goufu.law.question import Question


@dataclass(frozen=True)
class NotSplit(Question):
    """Is this no part of a purchase that was split?

    ``amount``: this purchase.
    ``same_year_same_item``: earlier purchases of the same budget item and category this year, not by open tender.
    ``adjusted_or_approved``: the budget was adjusted or the method approved.
    """

    amount: Fen
    same_year_same_item: Fen = 0
    adjusted_or_approved: bool = False
