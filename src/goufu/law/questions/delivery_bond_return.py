"""By when is the bond for delivery given back?"""

from dataclasses import dataclass

from goufu.law.question import Period


@dataclass(frozen=True)
class DeliveryBondReturn(Period):
    """By when is the bond for delivery given back?

    ``days``: calendar days agreed in the contract, after the last acceptance.
    """

    days: int
