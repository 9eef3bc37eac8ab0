"""Until when may a complaint be lodged?"""

from dataclasses import dataclass

from goufu.law.question import Period


@dataclass(frozen=True)
class ComplaintWindow(Period):
    """Until when may a complaint be lodged?"""

    span = True
