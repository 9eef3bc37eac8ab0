"""Were the talks held with each supplier apart, and every change told to all in writing at once?"""

from dataclasses import dataclass

from goufu.law.question import Question


@dataclass(frozen=True)
class TalksHeldEqually(Question):
    """Were the talks held with each supplier apart, and every change told to all in writing at once?

    ``suppliers``: suppliers in the talks.
    ``talked_with``: suppliers talked with.
    ``apart``: with each apart.
    ``changes``: changes made.
    ``changes_told_to_all``: changes told to all in writing at once.
    ``only_changeable_parts``: only technical and service needs and draft contract changed.
    """

    suppliers: int
    talked_with: int
    apart: bool
    changes: int = 0
    changes_told_to_all: int = 0
    only_changeable_parts: bool = True
