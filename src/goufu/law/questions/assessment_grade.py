"""Which grade does the score give?"""

from dataclasses import dataclass

from goufu.base.units import Hundredths
from goufu.law.kinds import Grade
from goufu.law.question import Question


@dataclass(frozen=True)
class AssessmentGrade(Question):
    """Which grade does the score give?

    ``score``: score in hundredths of a point.
    ``grade``: grade recorded.
    """

    score: Hundredths
    grade: Grade
