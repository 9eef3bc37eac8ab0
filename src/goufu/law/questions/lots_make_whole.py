"""Do the lots make up the purchase, and can their maximums be kept?"""

from dataclasses import dataclass

from goufu.base.units import Fen
from goufu.law.question import Question


@dataclass(frozen=True)
class LotsMakeWhole(Question):
    """Do the lots make up the purchase, and can their maximums be kept?

    ``whole``: budget of the purchase.
    ``sum_of_lots``: what the lots come to.
    ``lots``: how many there are.
    ``most_bids``: most lots that one supplier may bid for; none for all.
    ``most_wins``: most lots that one supplier may win; none for all.
    """

    whole: Fen
    sum_of_lots: Fen
    lots: int
    most_bids: int | None = None
    most_wins: int | None = None
