"""What an agency may do for a purchaser stands in a mandate: matters by name, fee and payer, a term."""

from goufu.law.answering import Outcome, answers, refused_if
from goufu.law.figures import Figures
from goufu.law.questions.mandate_holds import MandateHolds


@answers(
    MandateHolds,
    rule="mandate-complete",
    protects="the public",
    cure="Name each matter, the fee or its standard with who pays it, and a last day after the first; attach the "
    "agreement.",
)
def a_mandate_says_what_it_must(asked: MandateHolds, _: Figures) -> Outcome:
    """The mandate lacks something: agreement in writing {written}, matters {matters}, fee and payer {fee_named},
    days {days}.
    """
    whole = asked.written and asked.matters > 0 and asked.fee_named and asked.days > 0
    return refused_if(
        not whole, written=int(asked.written), matters=asked.matters, fee_named=int(asked.fee_named), days=asked.days
    )


@answers(
    MandateHolds,
    rule="no-mandate-to-oneself",
    protects="the public",
    cure="Entrust another body, or let your own officers do it.",
)
def nobody_entrusts_itself(asked: MandateHolds, _: Figures) -> Outcome:
    """The purchaser would be its own agency."""
    return refused_if(asked.own_agency)
