"""By when must the contract be published?"""

from dataclasses import dataclass

from goufu.law.question import Period


@dataclass(frozen=True)
class ContractPublication(Period):
    """By when must the contract be published?"""
