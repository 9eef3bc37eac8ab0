"""Publishing the contract."""

from goufu.law.answering import Length, counts, working_days
from goufu.law.figures import Figures
from goufu.law.questions.contract_publication import ContractPublication


@counts(ContractPublication, rule="contract-pub-2wd", protects="public")
def publishing_the_contract(_: ContractPublication, figures: Figures) -> Length:
    """Publish the contract by {day:date} ({days} working days after signing)."""
    return working_days(figures.number("days"))
