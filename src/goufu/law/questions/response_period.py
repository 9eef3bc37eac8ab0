"""Is the time between the issue of the documents and the deadline long enough?"""

from dataclasses import dataclass
from datetime import date

from goufu.law.question import Question


@dataclass(frozen=True)
class ResponsePeriod(Question):
    """Is the time between the issue of the documents and the deadline long enough?

    ``issued``: day the documents are issued.
    ``deadline``: last day for responses.
    """

    issued: date | None
    deadline: date
