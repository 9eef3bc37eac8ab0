"""May the item be entrusted directly to the department's own institution?"""

from dataclasses import dataclass
from datetime import date

from goufu.law.kinds import OrganizationKind
from goufu.law.question import Question


@dataclass(frozen=True)
class DirectEntrustment(Question):
    """May the item be entrusted directly to the department's own institution?

    ``kind``: kind of the institution.
    ``own_department``: supervised by the buyer.
    ``under_contract``: there is a contract.
    ``transition_ends``: end of the transition.
    ``starts``: first day of the contract.
    ``ends``: last day of the contract, where it is known.
    """

    kind: OrganizationKind
    own_department: bool
    under_contract: bool
    transition_ends: date | None
    starts: date
    ends: date | None = None
