"""Is the bond for delivery within bounds?"""

from dataclasses import dataclass

from goufu.base.units import Fen
from goufu.law.question import Question


@dataclass(frozen=True)
class DeliveryBond(Question):
    """Is the bond for delivery within bounds?

    ``bond``: bond (0 = none).
    ``contract_amount``: contract amount.
    ``cash``: in cash.
    """

    bond: Fen
    contract_amount: Fen
    cash: bool = False
