"""Borrowing against the contract."""

from goufu.law.answering import Outcome, answers, refused_if
from goufu.law.figures import Figures
from goufu.law.questions.buyer_gives_no_guarantee import BuyerGivesNoGuarantee


@answers(
    BuyerGivesNoGuarantee,
    rule="contract-financing",
    protects="treasury",
    cure="Withdraw the guarantee; the provider borrows on its own.",
)
def the_buyer_guarantees_nothing(asked: BuyerGivesNoGuarantee, _: Figures) -> Outcome:
    """The buyer may not guarantee the provider's borrowing in any form."""
    return refused_if(asked.buyer_guarantees)
