"""Did the platform fail so near to a deadline that the deadline moves?"""

from dataclasses import dataclass
from datetime import datetime

from goufu.law.question import Question


@dataclass(frozen=True)
class OutageNearDeadline(Question):
    """Did the platform fail so near to a deadline that the deadline moves?

    ``since``: instant from which the platform could not be reached.
    ``until``: instant at which it could be reached again.
    ``deadline``: the deadline as it stands.
    """

    since: datetime
    until: datetime
    deadline: datetime
