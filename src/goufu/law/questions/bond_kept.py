"""May a bond be kept instead of being given back?"""

from dataclasses import dataclass

from goufu.law.kinds import BondGround
from goufu.law.question import Question


@dataclass(frozen=True)
class BondKept(Question):
    """May a bond be kept instead of being given back?

    ``ground``: why it is kept.
    """

    ground: BondGround
