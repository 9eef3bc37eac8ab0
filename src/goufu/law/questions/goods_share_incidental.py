"""Is the share of goods and works inside the service only incidental?"""

from dataclasses import dataclass

from goufu.base.units import Fen
from goufu.law.question import Question


@dataclass(frozen=True)
class GoodsShareIncidental(Question):
    """Is the share of goods and works inside the service only incidental?

    ``goods_and_works``: cost of goods and works inside the package.
    ``total``: cost of the package.
    """

    goods_and_works: Fen
    total: Fen
