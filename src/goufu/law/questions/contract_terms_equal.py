"""Are the contract's terms those of the documents and the bid?"""

from dataclasses import dataclass

from goufu.law.question import Question


@dataclass(frozen=True)
class ContractTermsEqual(Question):
    """Are the contract's terms those of the documents and the bid?

    ``changed_core_terms``: core terms that differ.
    """

    changed_core_terms: tuple[str, ...]
