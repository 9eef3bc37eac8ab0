"""Lodging a complaint."""

from goufu.law.answering import Length, Outcome, answers, counts, refused_if, working_days
from goufu.law.figures import Figures
from goufu.law.questions.complaint_admissible import ComplaintAdmissible
from goufu.law.questions.complaint_window import ComplaintWindow


@counts(ComplaintWindow, rule="complaint-15wd", protects="bidders", binds="provider")
def lodging_a_complaint(_: ComplaintWindow, figures: Figures) -> Length:
    """A complaint may be lodged with finance until {day:date} ({days} working days after the time for the answer)."""
    return working_days(figures.number("days"))


@answers(
    ComplaintAdmissible,
    rule="complaint-15wd",
    protects="bidders",
    binds="provider",
    cure="A late complaint is not taken; the matter can still be reported to finance.",
)
def lodged_in_time(asked: ComplaintAdmissible, figures: Figures) -> Outcome:
    """A complaint had to be lodged by {last:date}; this one was lodged on {lodged:date}."""
    last = figures.calendar.after_working_days(asked.answer_ended, figures.number("days"))
    return refused_if(asked.lodged > last, last=last, lodged=asked.lodged)
