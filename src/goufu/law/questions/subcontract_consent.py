"""Did the buyer consent to the subcontract?"""

from dataclasses import dataclass

from goufu.law.question import Question


@dataclass(frozen=True)
class SubcontractConsent(Question):
    """Did the buyer consent to the subcontract?

    ``part_only``: only a part.
    ``consent``: the buyer consented in writing or in the documents.
    """

    part_only: bool
    consent: bool
