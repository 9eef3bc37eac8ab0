"""Does the consortium together reach what the documents ask for?"""

from dataclasses import dataclass

from goufu.law.question import Question


@dataclass(frozen=True)
class ConsortiumReaches(Question):
    """Does the consortium together reach what the documents ask for?

    ``grade_reached``: with members of one kind of qualification that do the same work counted at the lowest grade.
    ``special_met``: each special condition of the documents is met by one member at least.
    """

    grade_reached: bool
    special_met: bool
