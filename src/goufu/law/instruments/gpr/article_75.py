"""What a member who broke the rules of the review does not get."""

from goufu.law.answering import Outcome, answers, refused_if
from goufu.law.figures import Figures
from goufu.law.questions.expert_fee import ExpertFee


@answers(
    ExpertFee,
    rule="no-fee-after-breach",
    protects="the public",
    cure="Pay that member no fee, and report the breach to finance.",
)
def no_fee_after_a_breach(asked: ExpertFee, _: Figures) -> Outcome:
    """The member broke the rules of the review and gets no fee; {fee:money} was to be paid."""
    return refused_if(asked.breach and asked.fee, fee=asked.fee)
