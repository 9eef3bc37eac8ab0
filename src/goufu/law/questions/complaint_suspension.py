"""Until when may the procurement be suspended for a complaint?"""

from dataclasses import dataclass

from goufu.law.question import Period


@dataclass(frozen=True)
class ComplaintSuspension(Period):
    """Until when may the procurement be suspended for a complaint?"""

    span = True
