"""Was the respondent given its time to explain itself?"""

from dataclasses import dataclass
from datetime import date

from goufu.law.question import Question


@dataclass(frozen=True)
class RespondentHeard(Question):
    """Was the respondent given its time to explain itself?

    ``copied``: day on which it got the copy.
    ``explained``: it has explained itself.
    ``decided``: day of the decision.
    """

    copied: date
    explained: bool
    decided: date
