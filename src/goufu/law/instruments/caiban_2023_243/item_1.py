"""Publishing a change of the contract."""

from goufu.law.answering import Length, counts, working_days
from goufu.law.figures import Figures
from goufu.law.questions.contract_change_publication import ContractChangePublication


@counts(ContractChangePublication, rule="contract-change-pub", protects="public")
def publishing_a_change(_: ContractChangePublication, figures: Figures) -> Length:
    """Publish the change of the contract by {day:date} ({days} working days after the change)."""
    return working_days(figures.number("days"))
