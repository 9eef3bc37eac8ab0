"""Is the weight of the price within bounds?"""

from dataclasses import dataclass

from goufu.base.units import BasisPoints
from goufu.law.question import Question


@dataclass(frozen=True)
class PriceWeight(Question):
    """Is the weight of the price within bounds?

    ``weight``: weight of the price.
    ``fixed_price``: unit price fixed by government or fixed-price purchase.
    """

    weight: BasisPoints
    fixed_price: bool = False
