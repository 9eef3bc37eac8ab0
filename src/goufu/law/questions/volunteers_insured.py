"""Are volunteers insured where there is bodily risk?"""

from dataclasses import dataclass

from goufu.law.question import Question


@dataclass(frozen=True)
class VolunteersInsured(Question):
    """Are volunteers insured where there is bodily risk?

    ``bodily_risk``: risk to life or limb.
    ``insured``: accident insurance bought.
    """

    bodily_risk: bool
    insured: bool
