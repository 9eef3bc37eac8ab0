"""Payment under the contract."""

from goufu.law.answering import Length, Outcome, answers, calendar_days, counts, refused_if, uncertain, warned
from goufu.law.figures import Figures
from goufu.law.kinds import NonPayment
from goufu.law.questions.non_payment_reason import NonPaymentReason
from goufu.law.questions.payment_due import PaymentDue
from goufu.law.questions.payment_under_contract import PaymentUnderContract


@answers(
    PaymentUnderContract,
    rule="pay-under-contract",
    protects="treasury",
    cure="Accept the milestone first, and pay no more than the contract gives for it.",
)
def paid_as_the_contract_says(asked: PaymentUnderContract, _: Figures) -> Outcome:
    """{amount:money} are to be paid, but under the contract only {due:money} are due now."""
    due = max(asked.earned - asked.paid_before, 0) if asked.conditions_met else 0
    return refused_if(asked.amount > due, amount=asked.amount, due=due)


@counts(PaymentDue, rule="pay-under-contract", protects="provider")
def paying_other_providers(period: PaymentDue, figures: Figures) -> Length | None:
    """Pay by {day:date} ({days} days, as agreed or as the platform sets where nothing is agreed)."""
    if period.provider_is_sme:
        return None
    return calendar_days(period.agreed_days if period.agreed_days is not None else figures.number("days"))


@answers(
    NonPaymentReason,
    rule="pay-under-contract",
    protects="provider",
    cure="Pay what the contract owes; the contract was signed on an arranged budget.",
    doubt="Whether “{reason:names}” lets the buyer withhold what the contract owes is for finance to decide.",
)
def lack_of_money_is_no_ground(asked: NonPaymentReason, _: Figures) -> Outcome | None:
    """Lack of money is no ground for withholding what the contract owes."""
    if asked.reason is NonPayment.NO_MONEY:
        return warned()
    return uncertain(reason=asked.reason) if asked.reason is NonPayment.OTHER else None
