"""Do the documents hold what they must?"""

from dataclasses import dataclass

from goufu.law.question import Question


@dataclass(frozen=True)
class DocumentsHold(Question):
    """Do the documents hold what they must?

    ``commercial_terms``: commercial terms.
    ``requirement``: requirement.
    ``qualification``: qualification conditions.
    ``price_rules``: price rules.
    ``evaluation_method``: evaluation method and standard.
    ``draft_contract``: draft contract.
    """

    commercial_terms: bool
    requirement: bool
    qualification: bool
    price_rules: bool
    evaluation_method: bool
    draft_contract: bool
