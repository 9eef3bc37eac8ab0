"""What the documents hold."""

from goufu.law.answering import Outcome, answers, refused_if
from goufu.law.figures import Figures
from goufu.law.questions.documents_hold import DocumentsHold


@answers(
    DocumentsHold,
    rule="docs-contents",
    protects="bidders",
    cure="Add what is missing before the documents are issued.",
)
def what_documents_hold(asked: DocumentsHold, _: Figures) -> Outcome:
    """The documents lack: {missing:names}."""
    missing = [name for name in HEADINGS if not getattr(asked, name)]
    return refused_if(missing, missing=missing)


HEADINGS = ("commercial_terms", "requirement", "qualification", "price_rules", "evaluation_method", "draft_contract")
