"""Is the challenge in writing and in time?"""

from dataclasses import dataclass
from datetime import date

from goufu.law.kinds import ChallengeObject
from goufu.law.question import Question


@dataclass(frozen=True)
class ChallengeInTime(Question):
    """Is the challenge in writing and in time?

    ``about``: documents, process or result.
    ``known``: day the matter was or had to be known.
    ``raised``: day it was raised (posted).
    ``written``: in writing.
    ``later_on_same_step``: a later challenge to the same step.
    ``once_required``: the documents require all challenges at once.
    """

    about: ChallengeObject
    known: date
    raised: date
    written: bool = True
    later_on_same_step: bool = False
    once_required: bool = False
