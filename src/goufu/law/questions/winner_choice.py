"""By when must the buyer name the winner?"""

from dataclasses import dataclass

from goufu.law.question import Period


@dataclass(frozen=True)
class WinnerChoice(Period):
    """By when must the buyer name the winner?"""
