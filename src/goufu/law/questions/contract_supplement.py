"""Do all supplements together stay within bounds?"""

from dataclasses import dataclass

from goufu.base.units import Fen
from goufu.law.question import Question


@dataclass(frozen=True)
class ContractSupplement(Question):
    """Do all supplements together stay within bounds?

    ``original``: original contract amount.
    ``earlier``: earlier supplements.
    ``added``: this supplement.
    ``same_service``: the same service on the same terms.
    """

    original: Fen
    earlier: Fen
    added: Fen
    same_service: bool = True
