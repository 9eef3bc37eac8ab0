"""May a bid be read now?"""

from dataclasses import dataclass
from datetime import datetime

from goufu.law.question import Question


@dataclass(frozen=True)
class BidMayBeRead(Question):
    """May a bid be read now?

    ``at``: instant of reading.
    ``deadline``: instant of the deadline.
    ``opened``: the opening act was performed.
    """

    at: datetime
    deadline: datetime
    opened: bool
