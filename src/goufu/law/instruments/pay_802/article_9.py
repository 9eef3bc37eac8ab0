"""When small and medium enterprises are paid."""

from goufu.law.answering import Length, Outcome, answers, calendar_days, counts, warned_if
from goufu.law.figures import Figures
from goufu.law.questions.payment_due import PaymentDue
from goufu.law.questions.payment_term import PaymentTerm


@answers(
    PaymentTerm,
    rule="pay-sme-30-60",
    protects="provider",
    cure="Agree on at most {most} days; without agreement {days} days apply.",
)
def at_most_sixty_days(asked: PaymentTerm, figures: Figures) -> Outcome:
    """The contract gives the buyer {agreed} days to pay; at most {most} are allowed."""
    days, most = figures.number("days"), figures.number("most")
    protected = asked.provider_is_sme or asked.extended_by_policy
    agreed = asked.agreed_days if asked.agreed_days is not None else days
    return warned_if(protected and agreed > most, agreed=agreed, most=most, days=days)


@counts(PaymentDue, rule="pay-sme-30-60", protects="provider")
def paying_small_enterprises(period: PaymentDue, figures: Figures) -> Length | None:
    """Pay by {day:date} ({days} days after delivery or acceptance)."""
    if not period.provider_is_sme:
        return None
    agreed = period.agreed_days if period.agreed_days is not None else figures.number("days")
    return calendar_days(min(agreed, figures.number("most")))
