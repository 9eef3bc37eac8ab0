"""Is this method allowed for this purchase?"""

from dataclasses import dataclass

from goufu.law.kinds import MethodGround
from goufu.law.question import Question


@dataclass(frozen=True)
class MethodIsAllowed(Question):
    """Is this method allowed for this purchase?

    ``ground``: legal ground for the method.
    ``goods``: the object is goods.
    ``two_or_more_chosen_by_users``: several providers, the beneficiary picks.
    ``sole_evidence``: evidence that no other supplier exists.
    ``one_standard``: price and standard are fixed beforehand, every willing provider is let in.
    """

    ground: MethodGround
    goods: bool = False
    two_or_more_chosen_by_users: bool = False
    sole_evidence: bool = False
    one_standard: bool = False
