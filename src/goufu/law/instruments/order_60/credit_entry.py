"""Entering credit information."""

from goufu.law.answering import Length, counts, working_days
from goufu.law.figures import Figures
from goufu.law.questions.credit_entry import CreditEntry


@counts(CreditEntry, rule="credit-entry-5wd", protects="public")
def entering_credit(_: CreditEntry, figures: Figures) -> Length:
    """Enter the event in the credit record by {day:date} ({days} working days)."""
    return working_days(figures.number("days"))
