"""Who buys."""

from goufu.law.answering import Outcome, answers, refused_if
from goufu.law.figures import Figures
from goufu.law.kinds import BUYERS_BY_REFERENCE, OrganizationKind
from goufu.law.questions.buyer_may_buy import BuyerMayBuy


@answers(
    BuyerMayBuy,
    rule="buyer-state-organ",
    protects="treasury",
    cure="Let the state organ in charge of the matter buy the service.",
)
def state_organs_buy(asked: BuyerMayBuy, _: Figures) -> Outcome | None:
    """A body of this kind ({kind:names}) is no state organ, so it may not buy services as one."""
    if asked.kind in BUYERS_BY_REFERENCE:
        return None
    return refused_if(asked.kind is not OrganizationKind.STATE_ORGAN, kind=asked.kind)
