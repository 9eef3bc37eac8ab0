"""By when does the winner get its bid bond back?"""

from dataclasses import dataclass

from goufu.law.question import Period


@dataclass(frozen=True)
class WinnerBondReturn(Period):
    """By when does the winner get its bid bond back?"""
