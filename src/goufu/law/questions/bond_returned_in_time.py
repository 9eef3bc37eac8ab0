"""Was a bond given back in time?"""

from dataclasses import dataclass
from datetime import date

from goufu.law.question import Question


@dataclass(frozen=True)
class BondReturnedInTime(Question):
    """Was a bond given back in time?

    ``due``: last day, by law or by the contract.
    ``returned``: day on which it was given back.
    """

    due: date
    returned: date
