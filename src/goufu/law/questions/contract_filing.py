"""By when must a copy of the contract be filed?"""

from dataclasses import dataclass

from goufu.law.question import Period


@dataclass(frozen=True)
class ContractFiling(Period):
    """By when must a copy of the contract be filed?"""
