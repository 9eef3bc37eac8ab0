"""What the contract holds."""

from goufu.law.answering import Outcome, answers, refused_if
from goufu.law.figures import Figures
from goufu.law.questions.contract_contents import ContractContents


@answers(
    ContractContents,
    rule="contract-contents",
    protects="provider",
    cure="Add what is missing before the contract is signed.",
)
def what_the_contract_holds(asked: ContractContents, _: Figures) -> Outcome:
    """The contract lacks: {missing:names}."""
    missing = [name for name in CONTENT if not getattr(asked, name)]
    return refused_if(missing, missing=missing)


CONTENT = (
    "written", "content", "term", "quantity", "quality", "price", "settlement", "rights_and_duties", "breach",
)  # fmt: skip
