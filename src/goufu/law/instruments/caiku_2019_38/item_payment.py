"""Paying invoices."""

from goufu.law.answering import Length, calendar_days, counts
from goufu.law.figures import Figures
from goufu.law.questions.payment_on_invoice import PaymentOnInvoice


@counts(PaymentOnInvoice, rule="pay-on-invoice", protects="provider")
def thirty_days_after_the_invoice(_: PaymentOnInvoice, figures: Figures) -> Length:
    """Pay the invoice by {day:date} ({days} days after it arrived)."""
    return calendar_days(figures.number("days"))
