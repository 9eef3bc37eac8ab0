"""Is the agreed time for payment within bounds?"""

from dataclasses import dataclass

from goufu.law.question import Question


@dataclass(frozen=True)
class PaymentTerm(Question):
    """Is the agreed time for payment within bounds?

    ``agreed_days``: days agreed, None when nothing is agreed.
    ``provider_is_sme``: the provider is a small or medium enterprise.
    ``extended_by_policy``: policy extends the protection to social organizations.
    """

    agreed_days: int | None
    provider_is_sme: bool
    extended_by_policy: bool = False
