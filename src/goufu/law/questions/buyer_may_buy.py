"""May this body buy services with fiscal money?"""

from dataclasses import dataclass

from goufu.law.kinds import OrganizationKind
from goufu.law.question import Question


@dataclass(frozen=True)
class BuyerMayBuy(Question):
    """May this body buy services with fiscal money?

    ``kind``: kind of the body that wants to buy.
    ``fiscal_money``: it pays from fiscal funds.
    """

    kind: OrganizationKind
    fiscal_money: bool = True
