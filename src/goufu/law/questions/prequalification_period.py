"""Is there time enough to apply for prequalification?"""

from dataclasses import dataclass
from datetime import date

from goufu.law.question import Question


@dataclass(frozen=True)
class PrequalificationPeriod(Question):
    """Is there time enough to apply for prequalification?

    ``noticed``: day of the notice.
    ``last``: last day for applications.
    """

    noticed: date
    last: date
