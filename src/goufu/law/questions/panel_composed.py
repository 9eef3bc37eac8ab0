"""Is the panel large enough and rightly composed?"""

from dataclasses import dataclass

from goufu.base.units import Fen
from goufu.law.question import Question


@dataclass(frozen=True)
class PanelComposed(Question):
    """Is the panel large enough and rightly composed?

    ``members``: members.
    ``experts``: experts among them.
    ``buyer_representatives``: representatives of the buyer.
    ``buyer_staff_as_experts``: staff of the buyer sitting as experts.
    ``budget``: budget.
    ``complex``: technically complex.
    ``large_social_effect``: large social effect.
    ``above_open_tender``: above the open-tender amount.
    """

    members: int
    experts: int
    buyer_representatives: int = 0
    buyer_staff_as_experts: int = 0
    budget: Fen = 0
    complex: bool = False
    large_social_effect: bool = False
    above_open_tender: bool = False
