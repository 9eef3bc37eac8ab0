"""By when must a change of the contract be published?"""

from dataclasses import dataclass

from goufu.law.question import Period


@dataclass(frozen=True)
class ContractChangePublication(Period):
    """By when must a change of the contract be published?"""
