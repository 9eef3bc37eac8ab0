"""By when must the respondent explain itself in writing?"""

from dataclasses import dataclass

from goufu.law.question import Period


@dataclass(frozen=True)
class ComplaintExplanation(Period):
    """By when must the respondent explain itself in writing?"""
