"""By when do unsuccessful bidders get their bid bond back?"""

from dataclasses import dataclass

from goufu.law.question import Period


@dataclass(frozen=True)
class LosersBondReturn(Period):
    """By when do unsuccessful bidders get their bid bond back?"""
