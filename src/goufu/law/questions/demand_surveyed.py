"""Was a demand survey made where it is obligatory?"""

from dataclasses import dataclass
from datetime import date

from goufu.base.units import Fen
from goufu.law.question import Question


@dataclass(frozen=True)
class DemandSurveyed(Question):
    """Was a demand survey made where it is obligatory?

    ``public_service``: public service to the public.
    ``amount``: budget.
    ``complex``: technically complex.
    ``market_bodies``: representative market bodies surveyed.
    ``surveyed_on``: day the survey ended.
    ``fixed_on``: day the requirement is fixed.
    ``same_content``: the survey had the same content.
    """

    public_service: bool
    amount: Fen
    complex: bool = False
    market_bodies: int = 0
    surveyed_on: date | None = None
    fixed_on: date | None = None
    same_content: bool = True
