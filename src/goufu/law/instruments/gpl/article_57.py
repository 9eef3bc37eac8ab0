"""Suspension."""

from goufu.law.answering import Length, Outcome, answers, calendar_days, counts, refused_if
from goufu.law.figures import Figures
from goufu.law.questions.complaint_suspension import ComplaintSuspension
from goufu.law.questions.not_suspended import NotSuspended
from goufu.law.questions.suspension_within import SuspensionWithin


@counts(ComplaintSuspension, rule="complaint-suspend-30d", protects="bidders")
def suspending(_: ComplaintSuspension, figures: Figures) -> Length:
    """The suspension ends at the latest on {day:date} ({days} days)."""
    return calendar_days(figures.number("days"))


@answers(
    SuspensionWithin,
    rule="complaint-suspend-30d",
    protects="buyer",
    cure="Suspend for {days} days at most, counted from the first suspension for this complaint.",
)
def thirty_days_at_most(asked: SuspensionWithin, figures: Figures) -> Outcome:
    """From {first:date} to {until:date} is longer than {days} days."""
    days = figures.number("days")
    return refused_if((asked.until - asked.first).days > days, first=asked.first, until=asked.until, days=days)


@answers(
    NotSuspended,
    rule="complaint-suspend-30d",
    protects="bidders",
    cure="Wait until the suspension ends, is lifted, or the complaint is decided.",
)
def no_step_while_suspended(asked: NotSuspended, _: Figures) -> Outcome:
    """Finance has suspended the procurement for a complaint until {until:date}."""
    return refused_if(asked.until is not None and asked.day <= asked.until, until=asked.until)
