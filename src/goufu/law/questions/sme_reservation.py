"""Is the reservation for small and medium enterprises settled?"""

from dataclasses import dataclass

from goufu.base.units import Fen
from goufu.law.kinds import SmeExemption
from goufu.law.question import Question


@dataclass(frozen=True)
class SmeReservation(Question):
    """Is the reservation for small and medium enterprises settled?

    ``amount``: budget.
    ``suitable``: suitable for small and medium enterprises.
    ``whole_reserved``: the whole project is reserved.
    ``reserved``: amount reserved.
    ``reserved_for_small``: of it for small and micro enterprises.
    ``exemption``: ground for not reserving.
    ``wants_social_organizations``: social organizations are expected to bid.
    """

    amount: Fen
    suitable: bool
    whole_reserved: bool
    reserved: Fen = 0
    reserved_for_small: Fen = 0
    exemption: SmeExemption | None = None
    wants_social_organizations: bool = False
