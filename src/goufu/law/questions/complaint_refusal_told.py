"""Was the complainant told in time that the complaint is not taken up, or belongs elsewhere?"""

from dataclasses import dataclass
from datetime import date

from goufu.law.question import Question


@dataclass(frozen=True)
class ComplaintRefusalTold(Question):
    """Was the complainant told in time that the complaint is not taken up, or belongs elsewhere?

    ``found``: day on which finance found so.
    ``told``: day of telling in writing.
    """

    found: date
    told: date
