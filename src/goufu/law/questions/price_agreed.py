"""Does the agreed price rest on something, and is the quality assured?"""

from dataclasses import dataclass

from goufu.law.question import Question


@dataclass(frozen=True)
class PriceAgreed(Question):
    """Does the agreed price rest on something, and is the quality assured?

    ``price_basis``: cost basis or comparison on file.
    ``quality_assured``: the supplier meets the requirement's standards.
    """

    price_basis: bool
    quality_assured: bool
