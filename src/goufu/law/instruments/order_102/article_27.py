"""The project ledger."""

from goufu.law.answering import Outcome, answers, warned_if
from goufu.law.figures import Figures
from goufu.law.questions.provider_ledger import ProviderLedger


@answers(
    ProviderLedger,
    rule="provider-ledger",
    protects="users",
    cure="Keep the ledger of activities, people served and spending, and give it to the buyer.",
)
def a_project_ledger_is_kept(asked: ProviderLedger, _: Figures) -> Outcome:
    """No project ledger is kept, or its records were not given to the buyer."""
    return warned_if(not (asked.kept and asked.given_to_buyer))
