"""Who left before the end."""

from goufu.law.answering import Outcome, answers, refused_if
from goufu.law.figures import Figures
from goufu.law.questions.expert_fee import ExpertFee


@answers(
    ExpertFee,
    rule="no-fee-unfinished",
    protects="the public",
    cure="Pay no fee to a member who left before the review was done without leave.",
)
def no_fee_for_who_left(asked: ExpertFee, _: Figures) -> Outcome:
    """The member left before the review was done; {fee:money} was to be paid."""
    return refused_if(asked.fee and not asked.finished, fee=asked.fee)
