"""Was a leak of personal data handled?"""

from dataclasses import dataclass

from goufu.law.question import Question


@dataclass(frozen=True)
class DataBreachHandled(Question):
    """Was a leak of personal data handled?

    ``remedied``: remedied at once.
    ``authority_told``: authority told.
    ``persons_told``: persons told, or no harm can arise.
    """

    remedied: bool
    authority_told: bool
    persons_told: bool
