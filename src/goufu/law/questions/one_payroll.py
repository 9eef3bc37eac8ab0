"""Is each post of an institution paid from one source only?"""

from dataclasses import dataclass

from goufu.base.units import Hundredths
from goufu.law.question import Question


@dataclass(frozen=True)
class OnePayroll(Question):
    """Is each post of an institution paid from one source only?

    ``filled``: posts filled, in hundredths of a post.
    ``by_appropriation``: posts paid from the appropriation, in hundredths of a post.
    ``by_purchase``: posts paid from contracts, in hundredths of a post.
    """

    settled_by = "staffing.head"

    filled: Hundredths
    by_appropriation: Hundredths
    by_purchase: Hundredths
