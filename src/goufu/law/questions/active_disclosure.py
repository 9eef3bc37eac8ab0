"""By when must information of this kind be disclosed?"""

from dataclasses import dataclass

from goufu.law.question import Period


@dataclass(frozen=True)
class ActiveDisclosure(Period):
    """By when must information of this kind be disclosed?"""
