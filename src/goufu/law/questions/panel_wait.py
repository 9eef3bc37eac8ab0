"""Until when may a review wait for a missing member?"""

from dataclasses import dataclass

from goufu.law.question import Period


@dataclass(frozen=True)
class PanelWait(Period):
    """Until when may a review wait for a missing member?

    It is counted from the day on which the review was interrupted.
    """
