"""Is the procurement not suspended by finance?"""

from dataclasses import dataclass
from datetime import date

from goufu.law.question import Question


@dataclass(frozen=True)
class NotSuspended(Question):
    """Is the procurement not suspended by finance?

    ``until``: last day of the suspension, if there is one.
    ``day``: day of the step.
    """

    until: date | None
    day: date
