"""How much interest is owed for late payment?"""

from dataclasses import dataclass
from datetime import date

from goufu.base.units import BasisPoints, Fen
from goufu.law.question import Question


@dataclass(frozen=True)
class LateInterest(Question):
    """How much interest is owed for late payment?

    ``amount``: amount paid late.
    ``due``: day it was due.
    ``paid``: day of payment.
    ``agreed_yearly_rate``: agreed rate a year.
    ``lpr``: one-year loan prime rate at signing.
    """

    amount: Fen
    due: date
    paid: date
    agreed_yearly_rate: BasisPoints | None = None
    lpr: BasisPoints | None = None
