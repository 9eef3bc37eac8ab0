"""By when must those who choose be told of the framework agreement?"""

from dataclasses import dataclass

from goufu.law.question import Period


@dataclass(frozen=True)
class FrameworkUsersTold(Period):
    """By when must those who choose be told of the framework agreement?"""
