"""May the file be deleted?"""

from dataclasses import dataclass
from datetime import date

from goufu.law.question import Question


@dataclass(frozen=True)
class FileMayBeDeleted(Question):
    """May the file be deleted?

    ``ended``: day the procurement ended.
    ``today``: day of asking.
    """

    ended: date
    today: date
