"""Supplements."""

from goufu.law.answering import Outcome, answers, refused_if
from goufu.law.figures import Figures
from goufu.law.questions.contract_supplement import ContractSupplement


@answers(
    ContractSupplement,
    rule="supplement-10pct",
    protects="fair competition",
    cure="Keep all supplements together within {most:money}, or buy the rest anew.",
)
def supplements_within_ten_per_cent(asked: ContractSupplement, figures: Figures) -> Outcome:
    """All supplements together come to {sum:money}; for the same service at most {most:money} are allowed."""
    total = asked.earlier + asked.added
    most = asked.original * figures.number("share") // figures.number("whole")
    return refused_if(total > most or not asked.same_service, sum=total, most=most)
