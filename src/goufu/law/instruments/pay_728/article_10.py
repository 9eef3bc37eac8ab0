"""No excuses for late payment."""

from goufu.law.answering import Outcome, answers, warned_if
from goufu.law.figures import Figures
from goufu.law.kinds import NonPayment
from goufu.law.questions.non_payment_reason import NonPaymentReason


@answers(
    NonPaymentReason,
    rule="pay-no-excuse",
    protects="provider",
    cure="Pay; neither a new head, nor internal flow, nor an audit that was not agreed puts payment off.",
)
def no_excuse(asked: NonPaymentReason, _: Figures) -> Outcome:
    """Payment may not be put off for this reason: {reason:names}."""
    return warned_if(asked.reason in EXCUSES, reason=asked.reason)


EXCUSES = frozenset({NonPayment.HEAD_CHANGED, NonPayment.INTERNAL_FLOW, NonPayment.AUDIT_NOT_AGREED})


@answers(
    NonPaymentReason,
    rule="pay-undisputed",
    protects="provider",
    cure="Pay the undisputed part now.",
)
def the_undisputed_part_is_paid(asked: NonPaymentReason, _: Figures) -> Outcome:
    """Of {undisputed:money} that nobody disputes only {paid:money} are paid."""
    undisputed = asked.total - asked.disputed
    return warned_if(asked.undisputed_paid < undisputed, undisputed=undisputed, paid=asked.undisputed_paid)
