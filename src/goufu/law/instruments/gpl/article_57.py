"""Suspension."""

from goufu.law.answering import Length, calendar_days, counts
from goufu.law.figures import Figures
from goufu.law.questions.complaint_suspension import ComplaintSuspension


@counts(ComplaintSuspension, rule="complaint-suspend-30d", protects="bidders")
def suspending(_: ComplaintSuspension, figures: Figures) -> Length:
    """The suspension ends at the latest on {day:date} ({days} days)."""
    return calendar_days(figures.number("days"))
