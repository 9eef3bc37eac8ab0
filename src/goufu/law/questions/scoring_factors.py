"""Are the scoring factors quantified, and no qualification condition scored?"""

from dataclasses import dataclass

from goufu.law.kinds import Factor
from goufu.law.question import Question


@dataclass(frozen=True)
class ScoringFactors(Question):
    """Are the scoring factors quantified, and no qualification condition scored?

    ``factors``: factors: name, points (hundredths), quantified, scored bands, objective, is_qualification.
    """

    factors: tuple[Factor, ...]
