"""Paying invoices quickly."""

from goufu.law.answering import Length, counts, working_days
from goufu.law.figures import Figures
from goufu.law.questions.payment_on_invoice import PaymentOnInvoice


@counts(PaymentOnInvoice, rule="pay-on-invoice", protects="provider")
def ten_working_days_after_the_invoice(_: PaymentOnInvoice, figures: Figures) -> Length:
    """Pay the invoice by {day:date} (in principle {days} working days after it arrived)."""
    return working_days(figures.number("days"))
