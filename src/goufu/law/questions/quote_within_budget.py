"""Is the quote within budget and ceiling?"""

from dataclasses import dataclass

from goufu.base.units import Fen
from goufu.law.question import Question


@dataclass(frozen=True)
class QuoteWithinBudget(Question):
    """Is the quote within budget and ceiling?

    ``quote``: quote.
    ``budget``: budget.
    ``ceiling``: ceiling price.
    """

    quote: Fen
    budget: Fen
    ceiling: Fen | None = None
