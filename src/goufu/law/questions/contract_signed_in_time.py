"""Is the contract signed within the time allowed?"""

from dataclasses import dataclass
from datetime import date

from goufu.law.question import Question


@dataclass(frozen=True)
class ContractSignedInTime(Question):
    """Is the contract signed within the time allowed?

    ``award_letter``: day of the award letter.
    ``signed``: day of signing.
    """

    award_letter: date
    signed: date
