"""Must this purchase go by open tender?"""

from dataclasses import dataclass

from goufu.base.units import Fen
from goufu.law.kinds import ApprovalLevel
from goufu.law.question import Question


@dataclass(frozen=True)
class OpenTenderRequired(Question):
    """Must this purchase go by open tender?

    ``amount``: budget.
    ``approved_by``: level of the finance office that approved another method.
    """

    amount: Fen
    approved_by: ApprovalLevel | None = None
