"""Suspending the procurement for a complaint."""

from goufu.law.answering import Length, calendar_days, counts
from goufu.law.figures import Figures
from goufu.law.questions.complaint_suspension import ComplaintSuspension


@counts(ComplaintSuspension, rule="complaint-suspend-30d", protects="bidders")
def suspending_the_procurement(_: ComplaintSuspension, figures: Figures) -> Length:
    """The suspension ends by {day:date} ({days} days at most)."""
    return calendar_days(figures.number("days"))
