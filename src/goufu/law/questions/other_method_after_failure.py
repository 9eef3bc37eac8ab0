"""May what failed as a tender be bought by another method?"""

from dataclasses import dataclass

from goufu.law.kinds import ApprovalLevel
from goufu.law.question import Question


@dataclass(frozen=True)
class OtherMethodAfterFailure(Question):
    """May what failed as a tender be bought by another method?

    ``approved_by``: level of the finance office that approved the other method.
    """

    approved_by: ApprovalLevel | None = None
