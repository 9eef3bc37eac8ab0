"""Are the conditions and scoring items free of discrimination?"""

from dataclasses import dataclass

from goufu.law.kinds import Condition
from goufu.law.question import Question


@dataclass(frozen=True)
class ConditionsAreFair(Question):
    """Are the conditions and scoring items free of discrimination?

    ``conditions``: conditions, each with kind, use, text and policy basis.
    """

    conditions: tuple[Condition, ...]
