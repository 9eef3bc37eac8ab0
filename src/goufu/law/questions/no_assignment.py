"""Is the contract performed by the provider itself?"""

from dataclasses import dataclass

from goufu.law.question import Question


@dataclass(frozen=True)
class NoAssignment(Question):
    """Is the contract performed by the provider itself?

    ``assigned``: the whole was passed to another.
    """

    assigned: bool
