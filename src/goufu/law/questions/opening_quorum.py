"""Are enough share holders of both keys present?"""

from dataclasses import dataclass

from goufu.law.question import Question


@dataclass(frozen=True)
class OpeningQuorum(Question):
    """Are enough share holders of both keys present?

    ``first_shares``: shares given for the first key.
    ``first_needed``: shares needed.
    ``second_shares``: shares given for the second key.
    ``second_needed``: shares needed.
    """

    first_shares: int
    first_needed: int
    second_shares: int
    second_needed: int
