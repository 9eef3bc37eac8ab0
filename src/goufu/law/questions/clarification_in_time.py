"""Was a change to the documents told early enough?"""

from dataclasses import dataclass
from datetime import date

from goufu.law.question import Question


@dataclass(frozen=True)
class ClarificationInTime(Question):
    """Was a change to the documents told early enough?

    ``told``: day all were told in writing.
    ``deadline``: last day for responses.
    ``affects_responses``: it may affect the responses.
    """

    told: date
    deadline: date
    affects_responses: bool
