"""Filing the contract."""

from goufu.law.answering import Length, counts, working_days
from goufu.law.figures import Figures
from goufu.law.questions.contract_filing import ContractFiling


@counts(ContractFiling, rule="contract-file-7wd", protects="treasury")
def filing_the_contract(_: ContractFiling, figures: Figures) -> Length:
    """File a copy of the contract with finance by {day:date} ({days} working days after signing)."""
    return working_days(figures.number("days"))
