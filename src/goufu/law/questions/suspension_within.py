"""Does the suspension of a procurement stay within the time the law gives?"""

from dataclasses import dataclass
from datetime import date

from goufu.law.question import Question


@dataclass(frozen=True)
class SuspensionWithin(Question):
    """Does the suspension of a procurement stay within the time the law gives?

    ``first``: day on which it was first suspended for this complaint.
    ``until``: last day of the suspension.
    """

    first: date
    until: date
