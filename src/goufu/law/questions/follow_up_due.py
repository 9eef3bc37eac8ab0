"""By when must a task that the conference gave be reported on?"""

from dataclasses import dataclass

from goufu.law.question import Period


@dataclass(frozen=True)
class FollowUpDue(Period):
    """By when must a task that the conference gave be reported on?

    ``days``: calendar days that the decision gives.
    """

    days: int
