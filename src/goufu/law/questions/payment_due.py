"""By when must the accepted milestone be paid?"""

from dataclasses import dataclass

from goufu.law.question import Period


@dataclass(frozen=True)
class PaymentDue(Period):
    """By when must the accepted milestone be paid?

    ``agreed_days``: days agreed in the contract.
    ``provider_is_sme``: small or medium enterprise.
    """

    agreed_days: int | None = None
    provider_is_sme: bool = False
