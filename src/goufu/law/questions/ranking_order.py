"""Are the bidders ranked by score, then by quote?"""

from dataclasses import dataclass

from goufu.law.kinds import RankedBid
from goufu.law.question import Question


@dataclass(frozen=True)
class RankingOrder(Question):
    """Are the bidders ranked by score, then by quote?

    ``ranked``: bids in the order of the report: score (hundredths), quote, rank.
    """

    ranked: tuple[RankedBid, ...]
