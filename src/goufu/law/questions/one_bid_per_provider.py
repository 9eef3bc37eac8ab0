"""Has this provider one valid bid only?"""

from dataclasses import dataclass

from goufu.law.question import Question


@dataclass(frozen=True)
class OneBidPerProvider(Question):
    """Has this provider one valid bid only?

    ``bids``: bids not withdrawn.
    """

    bids: int
