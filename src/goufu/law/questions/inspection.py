"""By when must delivery be inspected?"""

from dataclasses import dataclass

from goufu.law.question import Period


@dataclass(frozen=True)
class Inspection(Period):
    """By when must delivery be inspected?

    ``agreed_days``: calendar days agreed in the contract.
    """

    agreed_days: int
