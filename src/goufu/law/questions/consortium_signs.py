"""Have all members of the consortium signed the contract?"""

from dataclasses import dataclass

from goufu.law.question import Question


@dataclass(frozen=True)
class ConsortiumSigns(Question):
    """Have all members of the consortium signed the contract?

    ``unsigned``: members that have not.
    """

    unsigned: tuple[str, ...]
