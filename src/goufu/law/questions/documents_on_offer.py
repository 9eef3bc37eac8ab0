"""Are the documents on offer long enough?"""

from dataclasses import dataclass
from datetime import date

from goufu.law.question import Question


@dataclass(frozen=True)
class DocumentsOnOffer(Question):
    """Are the documents on offer long enough?

    ``first``: first day on offer.
    ``last``: last day on offer.
    """

    first: date
    last: date
