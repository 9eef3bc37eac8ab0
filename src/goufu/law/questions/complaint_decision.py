"""By when must a complaint be decided?"""

from dataclasses import dataclass

from goufu.law.question import Period


@dataclass(frozen=True)
class ComplaintDecision(Period):
    """By when must a complaint be decided?

    ``not_counted``: working days of tests, expert review and correction, which are not counted.
    """

    not_counted: int = 0
