"""When small and medium enterprises are paid. The regulation before its revision."""

from goufu.law.answering import Length, Outcome, answers, calendar_days, counts, warned_if
from goufu.law.figures import Figures
from goufu.law.questions.payment_due import PaymentDue
from goufu.law.questions.payment_term import PaymentTerm


@counts(PaymentDue, rule="pay-sme-30-60", protects="provider")
def paying_small_enterprises(asked: PaymentDue, figures: Figures) -> Length:
    """Pay the accepted milestone by {day:date} ({days} days)."""
    if not asked.provider_is_sme:
        return calendar_days(figures.number("others"))
    if asked.agreed_days is None:
        return calendar_days(figures.number("usual"))
    return calendar_days(min(asked.agreed_days, figures.number("longest")))


@answers(
    PaymentTerm,
    rule="pay-sme-30-60",
    protects="provider",
    cure="Agree on at most {longest} days for payment.",
)
def sixty_days_at_most(asked: PaymentTerm, figures: Figures) -> Outcome:
    """{days} days for payment were agreed; small and medium enterprises are paid within {longest} at most."""
    longest = figures.number("longest")
    protected = asked.provider_is_sme or asked.extended_by_policy
    too_long = asked.agreed_days is not None and asked.agreed_days > longest
    return warned_if(protected and too_long, days=asked.agreed_days, longest=longest)
