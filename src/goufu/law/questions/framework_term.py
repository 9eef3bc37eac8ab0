"""Does the framework agreement last no longer than is lawful?"""

from dataclasses import dataclass
from datetime import date

from goufu.law.question import Question


@dataclass(frozen=True)
class FrameworkTerm(Question):
    """Does the framework agreement last no longer than is lawful?

    ``starts``: first day.
    ``ends``: last day.
    """

    starts: date
    ends: date
