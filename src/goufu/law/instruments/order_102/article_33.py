"""Bodies that follow the measures by reference."""

from goufu.law.answering import Outcome, answers, refused_if
from goufu.law.figures import Figures
from goufu.law.kinds import BUYERS_BY_REFERENCE
from goufu.law.questions.buyer_may_buy import BuyerMayBuy


@answers(
    BuyerMayBuy,
    rule="buyer-by-reference",
    protects="treasury",
    cure="Pay from fiscal funds only what these funds may pay, or let a state organ buy.",
)
def buyers_by_reference(asked: BuyerMayBuy, _: Figures) -> Outcome | None:
    """A body of this kind ({kind:names}) follows the measures by reference only when it spends fiscal funds."""
    if asked.kind not in BUYERS_BY_REFERENCE:
        return None
    return refused_if(not asked.fiscal_money, kind=asked.kind)
