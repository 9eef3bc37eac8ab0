"""Is the price deduction for small and micro enterprises within bounds?"""

from dataclasses import dataclass

from goufu.base.units import BasisPoints
from goufu.law.question import Question


@dataclass(frozen=True)
class SmeDeduction(Question):
    """Is the price deduction for small and micro enterprises within bounds?

    ``reserved``: the project is reserved for small and medium enterprises.
    ``rate``: deduction for small and micro enterprises.
    ``consortium_rate``: deduction for a consortium or subcontract.
    """

    reserved: bool
    rate: BasisPoints | None
    consortium_rate: BasisPoints | None = None
