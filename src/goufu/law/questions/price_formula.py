"""Are prices scored from the lowest valid price?"""

from dataclasses import dataclass

from goufu.law.kinds import PriceBenchmark
from goufu.law.question import Question


@dataclass(frozen=True)
class PriceFormula(Question):
    """Are prices scored from the lowest valid price?

    ``benchmark``: price that gets full score.
    ``drops_extremes``: highest or lowest quotes are dropped.
    ``fixed_price``: price is no factor.
    """

    benchmark: PriceBenchmark
    drops_extremes: bool = False
    fixed_price: bool = False
