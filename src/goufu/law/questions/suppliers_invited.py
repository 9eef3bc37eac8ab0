"""Were suppliers found in one of the lawful ways?"""

from dataclasses import dataclass

from goufu.law.kinds import InvitationWay
from goufu.law.question import Question


@dataclass(frozen=True)
class SuppliersInvited(Question):
    """Were suppliers found in one of the lawful ways?

    ``way``: notice, random draw or written recommendation.
    ``invited``: number invited.
    ``recommended_by_buyer``: of them recommended by the buyer.
    """

    way: InvitationWay
    invited: int = 0
    recommended_by_buyer: int = 0
