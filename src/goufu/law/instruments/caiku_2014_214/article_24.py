"""The weight of the price in a consultation."""

from goufu.law.answering import Outcome, answers, refused_if
from goufu.law.figures import Figures
from goufu.law.questions.price_weight import PriceWeight


@answers(
    PriceWeight,
    rule="price-weight-service",
    traits=["consultation"],
    protects="treasury",
    cure="Give the price a weight from {least:percent} to {most:percent}.",
)
def price_weight_in_consultations(asked: PriceWeight, figures: Figures) -> Outcome:
    """The price weighs {weight:percent}; in a consultation for services it weighs {least:percent} to {most:percent}."""
    least, most = figures.number("least"), figures.number("most")
    wrong = not least <= asked.weight <= most and not asked.fixed_price
    return refused_if(wrong, weight=asked.weight, least=least, most=most)
