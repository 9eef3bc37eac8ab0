"""Subcontracting a part."""

from goufu.law.answering import Outcome, answers, refused_if
from goufu.law.figures import Figures
from goufu.law.questions.subcontract_consent import SubcontractConsent


@answers(
    SubcontractConsent,
    rule="subcontract-consent",
    protects="users",
    cure="Get the buyer's consent first, and for a part only.",
)
def a_part_with_consent(asked: SubcontractConsent, _: Figures) -> Outcome:
    """Only a part may be subcontracted, and only with the buyer's consent."""
    return refused_if(not (asked.part_only and asked.consent))
