"""Does the contract fix a reasonable period for inspection?"""

from dataclasses import dataclass

from goufu.law.question import Question


@dataclass(frozen=True)
class InspectionPeriodAgreed(Question):
    """Does the contract fix a reasonable period for inspection?

    ``days``: days agreed.
    """

    days: int | None
