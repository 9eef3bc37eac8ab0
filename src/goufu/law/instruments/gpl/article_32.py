"""Price inquiry is for goods."""

from goufu.law.answering import Outcome, answers, refused_if
from goufu.law.figures import Figures
from goufu.law.questions.method_is_allowed import MethodIsAllowed


@answers(
    MethodIsAllowed,
    rule="inquiry-not-for-services",
    traits=["price_inquiry"],
    protects="bidders",
    cure="Choose another method; for purchased services it is usually competitive consultation.",
)
def price_inquiry_is_for_goods(asked: MethodIsAllowed, _: Figures) -> Outcome:
    """Price inquiry is for standard goods alone; services may not be bought by it."""
    return refused_if(not asked.goods)


@answers(
    MethodIsAllowed,
    rule="m-inquiry",
    traits=["price_inquiry"],
    protects="bidders",
    cure="Choose another method.",
)
def standard_goods_only(asked: MethodIsAllowed, _: Figures) -> Outcome:
    """Price inquiry serves goods of one standard with ample stock and steady prices, not this purchase."""
    return refused_if(not asked.goods)
