"""No change at will."""

from goufu.law.answering import Outcome, answers, refused_if
from goufu.law.figures import Figures
from goufu.law.questions.contract_change import ContractChange


@answers(
    ContractChange,
    rule="no-unilateral-change",
    protects="provider",
    cure="Show that going on would harm the public interest, or agree on what the law leaves to the parties.",
)
def no_change_at_will(asked: ContractChange, _: Figures) -> Outcome:
    """Neither side may change, suspend or end the contract at will."""
    return refused_if(not (asked.public_interest_harmed or asked.agreed))
