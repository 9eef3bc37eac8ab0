"""Is there an approved budget for this purchase?"""

from dataclasses import dataclass

from goufu.base.units import Fen
from goufu.law.question import Question


@dataclass(frozen=True)
class BudgetArranged(Question):
    """Is there an approved budget for this purchase?

    ``amount``: amount to be spent.
    ``available``: amount of the approved line that is still free.
    ``approved``: the budget was approved.
    ``in_catalogue``: the item is in the catalogue.
    ``shown_as_purchase``: the department's budget shows it as purchase of services.
    ``listed_as_procurement``: the item is in the yearly procurement budget.
    """

    amount: Fen
    available: Fen
    approved: bool
    in_catalogue: bool = True
    shown_as_purchase: bool = True
    listed_as_procurement: bool = True
