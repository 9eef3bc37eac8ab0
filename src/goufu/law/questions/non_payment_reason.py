"""Is the reason for not paying one the law accepts?"""

from dataclasses import dataclass

from goufu.base.units import Fen
from goufu.law.kinds import NonPayment
from goufu.law.question import Question


@dataclass(frozen=True)
class NonPaymentReason(Question):
    """Is the reason for not paying one the law accepts?

    ``reason``: reason.
    ``disputed``: part in dispute.
    ``total``: sum due.
    ``undisputed_paid``: paid of the undisputed part.
    """

    reason: NonPayment
    disputed: Fen
    total: Fen
    undisputed_paid: Fen
