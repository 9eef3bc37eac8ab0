"""Deciding a complaint."""

from goufu.law.answering import Length, counts, working_days
from goufu.law.figures import Figures
from goufu.law.questions.complaint_decision import ComplaintDecision


@counts(ComplaintDecision, rule="complaint-decide-30wd", protects="bidders")
def deciding_a_complaint(asked: ComplaintDecision, figures: Figures) -> Length:
    """Decide the complaint by {day:date} ({days} working days, tests and correction not counted)."""
    return working_days(figures.number("days") + asked.not_counted)
