"""Was it made public in time, and whole, that one supplier alone is to be asked?"""

from dataclasses import dataclass
from datetime import date

from goufu.base.units import Fen
from goufu.law.kinds import MethodGround
from goufu.law.question import Question


@dataclass(frozen=True)
class SoleSupplierPublicised(Question):
    """Was it made public in time, and whole, that one supplier alone is to be asked?

    ``ground``: legal ground for the single source.
    ``amount``: budget.
    ``first``: first day of the publicity, or none.
    ``last``: last day of the publicity, or none.
    ``missing``: what the publicity should show and does not.
    ``opinions``: opinions against it that came in.
    ``answered``: of them answered.
    """

    ground: MethodGround
    amount: Fen
    first: date | None = None
    last: date | None = None
    missing: tuple[str, ...] = ()
    opinions: int = 0
    answered: int = 0
