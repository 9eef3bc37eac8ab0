"""Was each unsuccessful bidder told?"""

from dataclasses import dataclass

from goufu.law.question import Question


@dataclass(frozen=True)
class LosersTold(Question):
    """Was each unsuccessful bidder told?

    ``losers``: unsuccessful bidders.
    ``told_score_and_rank``: told their own score and rank.
    ``unqualified``: bidders found unqualified.
    ``told_reason``: told the reason.
    """

    losers: int
    told_score_and_rank: int
    unqualified: int = 0
    told_reason: int = 0
