"""Does a supplier keep to the number of lots that the documents allow it?"""

from dataclasses import dataclass

from goufu.law.question import Question


@dataclass(frozen=True)
class LotsWithinMaximum(Question):
    """Does a supplier keep to the number of lots that the documents allow it?

    ``bid_for``: earlier lots that it bids for.
    ``most_bids``: most lots that it may bid for; none for all.
    ``won``: other lots that it has won.
    ``most_wins``: most lots that it may win; none for all.
    """

    bid_for: int = 0
    most_bids: int | None = None
    won: int = 0
    most_wins: int | None = None
