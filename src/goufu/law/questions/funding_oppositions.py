"""Until when are oppositions to the projects of a call heard?"""

from dataclasses import dataclass

from goufu.law.question import Period


@dataclass(frozen=True)
class FundingOppositions(Period):
    """Until when are oppositions to the projects of a call heard?"""
