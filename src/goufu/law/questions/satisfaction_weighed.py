"""Does user satisfaction have its place among the indicators?"""

from dataclasses import dataclass

from goufu.base.units import BasisPoints
from goufu.law.question import Question


@dataclass(frozen=True)
class SatisfactionWeighed(Question):
    """Does user satisfaction have its place among the indicators?

    ``output``: weight of output.
    ``benefit``: weight of benefit.
    ``satisfaction``: weight of satisfaction.
    ``execution``: weight of budget execution.
    """

    output: BasisPoints
    benefit: BasisPoints
    satisfaction: BasisPoints
    execution: BasisPoints = 0
