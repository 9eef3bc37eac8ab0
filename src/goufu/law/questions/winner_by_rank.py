"""Is the winner named in the order of the ranking?"""

from dataclasses import dataclass

from goufu.law.question import Question


@dataclass(frozen=True)
class WinnerByRank(Question):
    """Is the winner named in the order of the ranking?

    ``rank``: rank of the one named.
    ``higher_declined``: higher ranks that declined or fell away with a recorded reason.
    """

    rank: int
    higher_declined: int = 0
