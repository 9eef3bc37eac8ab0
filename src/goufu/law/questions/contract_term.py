"""Is the contract's term within bounds?"""

from dataclasses import dataclass
from datetime import date

from goufu.law.question import Question


@dataclass(frozen=True)
class ContractTerm(Question):
    """Is the contract's term within bounds?

    ``starts``: first day.
    ``ends``: last day.
    ``budget_guaranteed``: budget guaranteed.
    ``content_stable``: content stable and continuous.
    ``funding_stable``: funding stable.
    ``price_stable``: little change of price.
    ``announced``: announced in the documents.
    """

    starts: date
    ends: date
    budget_guaranteed: bool = False
    content_stable: bool = False
    funding_stable: bool = False
    price_stable: bool = False
    announced: bool = False
