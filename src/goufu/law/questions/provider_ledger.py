"""Does the provider keep a project ledger?"""

from dataclasses import dataclass

from goufu.law.question import Question


@dataclass(frozen=True)
class ProviderLedger(Question):
    """Does the provider keep a project ledger?

    ``kept``: a project ledger is kept.
    ``given_to_buyer``: its records were given to the buyer.
    """

    kept: bool
    given_to_buyer: bool
