"""Is the opening opposed on its day?"""

from dataclasses import dataclass
from datetime import date

from goufu.law.question import Question


@dataclass(frozen=True)
class OppositionInTime(Question):
    """Is the opening opposed on its day?

    ``opened``: day of the opening.
    ``raised``: day on which it is opposed.
    """

    opened: date
    raised: date
