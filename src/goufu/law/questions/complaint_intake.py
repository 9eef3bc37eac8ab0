"""By when must finance have examined a complaint?"""

from dataclasses import dataclass

from goufu.law.question import Period


@dataclass(frozen=True)
class ComplaintIntake(Period):
    """By when must finance have examined a complaint?"""
