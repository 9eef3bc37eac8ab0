"""By when must the invoice be paid?"""

from dataclasses import dataclass

from goufu.law.question import Period


@dataclass(frozen=True)
class PaymentOnInvoice(Period):
    """By when must the invoice be paid?

    ``provider_is_sme``: small or medium enterprise.
    """

    provider_is_sme: bool = False
