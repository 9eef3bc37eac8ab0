"""Were the experts drawn at random from the pool?"""

from dataclasses import dataclass

from goufu.law.question import Question


@dataclass(frozen=True)
class ExpertsDrawn(Question):
    """Were the experts drawn at random from the pool?

    ``random``: drawn at random.
    ``from_pool``: from the government expert pool.
    ``exception``: ground for an exception.
    """

    random: bool
    from_pool: bool
    exception: str = ""
