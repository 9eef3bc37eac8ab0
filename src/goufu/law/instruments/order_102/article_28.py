"""The project's money."""

from goufu.law.answering import Outcome, answers, warned_if
from goufu.law.figures import Figures
from goufu.law.questions.funds_kept_apart import FundsKeptApart


@answers(
    FundsKeptApart,
    rule="funds-separate",
    protects="treasury",
    cure="Account for the money by the finance rules and open the books to inspection.",
)
def project_money_is_accounted_for(asked: FundsKeptApart, _: Figures) -> Outcome:
    """The project's money is not accounted for by the finance rules, or inspection is refused."""
    return warned_if(not (asked.accounted and asked.open_to_inspection))
