"""Did the bid arrive before the deadline?"""

from dataclasses import dataclass
from datetime import datetime

from goufu.law.question import Question


@dataclass(frozen=True)
class BidInTime(Question):
    """Did the bid arrive before the deadline?

    ``arrived``: instant of arrival.
    ``deadline``: instant of the deadline.
    """

    arrived: datetime
    deadline: datetime
