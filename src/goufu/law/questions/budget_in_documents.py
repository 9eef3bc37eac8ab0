"""Is the budget disclosed in the documents?"""

from dataclasses import dataclass

from goufu.base.units import Fen
from goufu.law.question import Question


@dataclass(frozen=True)
class BudgetInDocuments(Question):
    """Is the budget disclosed in the documents?

    ``budget``: budget shown.
    ``ceiling``: ceiling price shown.
    """

    budget: Fen | None
    ceiling: Fen | None = None
