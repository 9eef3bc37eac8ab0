"""By when must the contract be signed?"""

from dataclasses import dataclass

from goufu.law.question import Period


@dataclass(frozen=True)
class ContractSigning(Period):
    """By when must the contract be signed?"""
