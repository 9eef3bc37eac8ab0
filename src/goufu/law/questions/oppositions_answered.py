"""Is every opposition to the opening answered before the review?"""

from dataclasses import dataclass

from goufu.law.question import Question


@dataclass(frozen=True)
class OppositionsAnswered(Question):
    """Is every opposition to the opening answered before the review?

    ``waiting``: oppositions that wait for their answer.
    """

    waiting: int
