"""Goods and works inside a service."""

from goufu.law.answering import Outcome, answers, warned_if
from goufu.law.figures import Figures
from goufu.law.questions.goods_share_incidental import GoodsShareIncidental


@answers(
    GoodsShareIncidental,
    rule="no-service-as-works",
    protects="treasury",
    cure="Take goods and works out of the package, or show that they are incidental.",
)
def goods_only_incidental(asked: GoodsShareIncidental, figures: Figures) -> Outcome:
    """Goods and works make up more than {most:percent} of the package, so they are no longer incidental."""
    most, whole = figures.number("most_incidental"), figures.number("whole")
    return warned_if(asked.goods_and_works * whole > asked.total * most, most=most)
