"""Was the purchase assessed when it was due?"""

from dataclasses import dataclass
from datetime import date

from goufu.law.question import Question


@dataclass(frozen=True)
class AssessmentDone(Question):
    """Was the purchase assessed when it was due?

    ``due``: day the assessment is due.
    ``done``: day it was done.
    ``today``: day of asking.
    """

    due: date
    done: date | None
    today: date
