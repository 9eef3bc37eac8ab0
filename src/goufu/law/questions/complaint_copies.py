"""By when must copies of a complaint be sent to those concerned?"""

from dataclasses import dataclass

from goufu.law.question import Period


@dataclass(frozen=True)
class ComplaintCopies(Period):
    """By when must copies of a complaint be sent to those concerned?"""
