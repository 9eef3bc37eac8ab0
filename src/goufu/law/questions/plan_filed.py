"""Was the implementation plan filed before the notice?"""

from dataclasses import dataclass
from datetime import date

from goufu.law.question import Question


@dataclass(frozen=True)
class PlanFiled(Question):
    """Was the implementation plan filed before the notice?

    ``filed``: day of filing with finance.
    ``noticed``: day of the notice.
    """

    filed: date | None
    noticed: date
