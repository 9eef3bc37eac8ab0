"""By when must the report reach the buyer?"""

from dataclasses import dataclass

from goufu.law.question import Period


@dataclass(frozen=True)
class ReportToBuyer(Period):
    """By when must the report reach the buyer?"""
