"""By when must a copy of the framework agreement be filed?"""

from dataclasses import dataclass

from goufu.law.question import Period


@dataclass(frozen=True)
class FrameworkFiling(Period):
    """By when must a copy of the framework agreement be filed?"""
