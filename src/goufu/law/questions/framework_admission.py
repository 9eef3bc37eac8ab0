"""Are few enough providers admitted to the framework, and enough?"""

from dataclasses import dataclass

from goufu.law.question import Question


@dataclass(frozen=True)
class FrameworkAdmission(Question):
    """Are few enough providers admitted to the framework, and enough?

    ``compliant``: suppliers with compliant responses.
    ``admitted``: suppliers to be admitted.
    """

    compliant: int
    admitted: int
