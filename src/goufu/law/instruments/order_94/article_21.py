"""Examining a complaint."""

from goufu.law.answering import Length, counts, working_days
from goufu.law.figures import Figures
from goufu.law.questions.complaint_intake import ComplaintIntake


@counts(ComplaintIntake, rule="complaint-intake", protects="bidders")
def examining_a_complaint(_: ComplaintIntake, figures: Figures) -> Length:
    """Examine the complaint by {day:date} ({days} working days) and tell those concerned."""
    return working_days(figures.number("days"))
