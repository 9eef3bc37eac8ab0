"""How a single source is bought from."""

from goufu.law.answering import Outcome, answers, refused_if
from goufu.law.figures import Figures
from goufu.law.questions.price_agreed import PriceAgreed


@answers(
    PriceAgreed,
    rule="m-single",
    traits=["single_source"],
    protects="treasury",
    cure="Put the basis of the price on file, and show that the standards are met; else do not agree.",
)
def quality_and_a_reasonable_price(asked: PriceAgreed, _: Figures) -> Outcome:
    """From a single source is bought at a reasonable price and with quality assured; one of the two is not shown."""
    return refused_if(not (asked.price_basis and asked.quality_assured))
