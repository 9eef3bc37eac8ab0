"""By when must the event stand in the organization's credit record?"""

from dataclasses import dataclass

from goufu.law.question import Period


@dataclass(frozen=True)
class CreditEntry(Period):
    """By when must the event stand in the organization's credit record?"""
