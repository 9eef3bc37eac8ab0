"""Is the bid bond within bounds?"""

from dataclasses import dataclass

from goufu.base.units import Fen
from goufu.law.question import Question


@dataclass(frozen=True)
class BidBond(Question):
    """Is the bid bond within bounds?

    ``bond``: bond asked for (0 = none).
    ``budget``: budget.
    ``cash``: in cash.
    """

    bond: Fen
    budget: Fen
    cash: bool = False
