"""Does the buyer give no guarantee for the provider's borrowing?"""

from dataclasses import dataclass

from goufu.law.question import Question


@dataclass(frozen=True)
class BuyerGivesNoGuarantee(Question):
    """Does the buyer give no guarantee for the provider's borrowing?

    ``buyer_guarantees``: the buyer guarantees in any form.
    """

    buyer_guarantees: bool
