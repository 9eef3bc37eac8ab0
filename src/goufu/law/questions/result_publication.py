"""By when must result and award letter go out?"""

from dataclasses import dataclass

from goufu.law.question import Period


@dataclass(frozen=True)
class ResultPublication(Period):
    """By when must result and award letter go out?"""
