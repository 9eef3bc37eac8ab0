"""Was an abnormally low quote examined?"""

from dataclasses import dataclass

from goufu.base.units import Fen
from goufu.law.question import Question


@dataclass(frozen=True)
class AbnormallyLow(Question):
    """Was an abnormally low quote examined?

    ``quote``: the quote in question (before any deduction).
    ``others``: all other conforming quotes.
    ``budget``: budget.
    ``ceiling``: ceiling price.
    ``panel_doubts``: the panel has doubts.
    ``review_recorded``: the review is on file.
    ``proven``: the supplier proved its costs.
    """

    quote: Fen
    others: tuple[Fen, ...]
    budget: Fen
    ceiling: Fen | None = None
    panel_doubts: bool = False
    review_recorded: bool = False
    proven: bool = False
