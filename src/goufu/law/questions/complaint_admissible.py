"""Is the complaint in time and within what was challenged?"""

from dataclasses import dataclass
from datetime import date

from goufu.law.question import Question


@dataclass(frozen=True)
class ComplaintAdmissible(Question):
    """Is the complaint in time and within what was challenged?

    ``answer_ended``: day the answer came or its period ended.
    ``lodged``: day of lodging.
    ``challenged_before``: its matters were challenged before, or arise from the answer.
    """

    answer_ended: date
    lodged: date
    challenged_before: bool
