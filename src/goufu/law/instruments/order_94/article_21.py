"""Examining a complaint."""

from goufu.law.answering import Length, Outcome, answers, counts, warned_if, working_days
from goufu.law.figures import Figures
from goufu.law.questions.complaint_copies import ComplaintCopies
from goufu.law.questions.complaint_intake import ComplaintIntake
from goufu.law.questions.complaint_refusal_told import ComplaintRefusalTold


@counts(ComplaintIntake, rule="complaint-intake", protects="bidders")
def examining_a_complaint(_: ComplaintIntake, figures: Figures) -> Length:
    """Examine the complaint by {day:date} ({days} working days) and tell those concerned."""
    return working_days(figures.number("days"))


@answers(
    ComplaintRefusalTold,
    rule="complaint-intake",
    protects="bidders",
    cure="Tell at once; the delay stays on the file.",
)
def a_refusal_is_told(asked: ComplaintRefusalTold, figures: Figures) -> Outcome:
    """The complainant was told on {told:date}; the last day for it was {last:date}."""
    last = figures.calendar.after_working_days(asked.found, figures.number("days"))
    return warned_if(asked.told > last, told=asked.told, last=last)


@counts(ComplaintCopies, rule="complaint-intake", protects="bidders")
def sending_copies(_: ComplaintCopies, figures: Figures) -> Length:
    """Send copies of the complaint to those concerned by {day:date} ({days} working days)."""
    return working_days(figures.number("days"))
