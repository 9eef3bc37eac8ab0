"""Paying under the contract."""

from goufu.law.answering import Length, Outcome, answers, calendar_days, counts, refused_if
from goufu.law.figures import Figures
from goufu.law.questions.payment_due import PaymentDue
from goufu.law.questions.payment_under_contract import PaymentUnderContract


@answers(
    PaymentUnderContract,
    rule="pay-under-contract",
    protects="treasury",
    cure="Pay what accepted milestones and agreed advances have earned, once the contract's conditions are met.",
)
def what_the_contract_owes(asked: PaymentUnderContract, _: Figures) -> Outcome:
    """{amount:money} are to be paid after {before:money}; the contract owes {earned:money}, if its conditions are met."""
    wrong = not asked.conditions_met or asked.paid_before + asked.amount > asked.earned
    return refused_if(wrong, amount=asked.amount, before=asked.paid_before, earned=asked.earned)


@counts(PaymentDue, rule="pay-under-contract", protects="provider")
def paying_as_agreed(asked: PaymentDue, figures: Figures) -> Length:
    """Pay the accepted milestone by {day:date} ({days} days, as the contract says)."""
    return calendar_days(figures.number("unagreed") if asked.agreed_days is None else asked.agreed_days)
