"""Was a certified outage near the deadline answered with a later deadline?"""

from dataclasses import dataclass
from datetime import datetime

from goufu.law.question import Question


@dataclass(frozen=True)
class OutageAnswered(Question):
    """Was a certified outage near the deadline answered with a later deadline?

    ``since``: instant from which the platform could not be reached.
    ``until``: instant at which it could be reached again.
    ``near``: it moves the deadline, by the rule that the notice printed.
    ``answered``: the deadline was extended for this outage.
    """

    since: datetime
    until: datetime
    near: bool
    answered: bool
