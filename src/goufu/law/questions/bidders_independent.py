"""Are the bidders independent of one another?"""

from dataclasses import dataclass

from goufu.law.kinds import BidderTie
from goufu.law.question import Question


@dataclass(frozen=True)
class BiddersIndependent(Question):
    """Are the bidders independent of one another?

    ``ties``: ties found between two bidders: first, second, kind.
    """

    ties: tuple[BidderTie, ...]
