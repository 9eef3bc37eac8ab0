"""Complaints."""

from goufu.law.answering import Length, Outcome, answers, counts, refused_if, working_days
from goufu.law.figures import Figures
from goufu.law.questions.complaint_admissible import ComplaintAdmissible
from goufu.law.questions.complaint_window import ComplaintWindow


@answers(
    ComplaintAdmissible,
    rule="complaint-15wd",
    protects="bidders",
    binds="provider",
    cure="A complaint comes within {days} working days after the answer period.",
)
def complaint_in_time(asked: ComplaintAdmissible, figures: Figures) -> Outcome:
    """The complaint was lodged on {lodged:date}; it could be lodged until {last:date}."""
    days = figures.number("days")
    last = figures.calendar.after_working_days(asked.answer_ended, days)
    return refused_if(asked.lodged > last, lodged=asked.lodged, last=last, days=days)


@counts(ComplaintWindow, rule="complaint-15wd", protects="bidders", binds="provider")
def complaining(_: ComplaintWindow, figures: Figures) -> Length:
    """Complaints can be lodged until {day:date} ({days} working days)."""
    return working_days(figures.number("days"))
