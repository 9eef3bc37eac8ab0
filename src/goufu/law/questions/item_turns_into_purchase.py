"""Should the institution's item turn into a purchase of services?"""

from dataclasses import dataclass

from goufu.law.kinds import OrganizationKind
from goufu.law.question import Question


@dataclass(frozen=True)
class ItemTurnsIntoPurchase(Question):
    """Should the institution's item turn into a purchase of services?

    ``kind``: class of the institution.
    ``society_can``: social forces are able to do it.
    """

    kind: OrganizationKind
    society_can: bool
