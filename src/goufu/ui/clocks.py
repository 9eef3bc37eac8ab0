"""Clocks in words. A duty can be overdue; a span (a right that lasts, a notice that stands) only ends."""

from collections.abc import Mapping
from datetime import date

from django.utils.translation import pgettext, pgettext_lazy

from goufu.base.workdays import UncertainCalendar
from goufu.core.judge import question_named
from goufu.core.lawbook import the_law
from goufu.core.models import RunningClock
from goufu.law import Period
from goufu.ui.citing import citation_of_rule, lang
from goufu.ui.show import ClockView, Text
from goufu.ui.words import resting_clock, running_clock

NAMES: Mapping[str, Text] = {
    "active_disclosure": pgettext_lazy("ui", "Disclosure"),
    "archive_keeping": pgettext_lazy("ui", "Keeping of the file"),
    "challenge_answer": pgettext_lazy("ui", "Answer to the challenge"),
    "challenge_window": pgettext_lazy("ui", "Time for challenges"),
    "complaint_copies": pgettext_lazy("ui", "Copies of the complaint"),
    "complaint_decision": pgettext_lazy("ui", "Decision on the complaint"),
    "complaint_explanation": pgettext_lazy("ui", "Explanation on the complaint"),
    "complaint_intake": pgettext_lazy("ui", "Examination of the complaint"),
    "complaint_suspension": pgettext_lazy("ui", "Suspension for the complaint"),
    "complaint_window": pgettext_lazy("ui", "Time for complaints"),
    "contract_change_publication": pgettext_lazy("ui", "Publication of the change"),
    "contract_filing": pgettext_lazy("ui", "Filing of the contract"),
    "contract_publication": pgettext_lazy("ui", "Publication of the contract"),
    "contract_signing": pgettext_lazy("ui", "Signing of the contract"),
    "credit_entry": pgettext_lazy("ui", "Entry in the credit record"),
    "inquiry_answer": pgettext_lazy("ui", "Answer to the question"),
    "inspection": pgettext_lazy("ui", "Inspection of the delivery"),
    "intention_period": pgettext_lazy("ui", "Intention stands"),
    "losers_bond_return": pgettext_lazy("ui", "Return of bid bonds"),
    "payment_due": pgettext_lazy("ui", "Payment"),
    "payment_on_invoice": pgettext_lazy("ui", "Payment of the invoice"),
    "rating_validity": pgettext_lazy("ui", "Validity of the rating"),
    "report_to_buyer": pgettext_lazy("ui", "Report to the purchaser"),
    "result_notice": pgettext_lazy("ui", "Result notice stands"),
    "result_publication": pgettext_lazy("ui", "Publication of the result"),
    "winner_bond_return": pgettext_lazy("ui", "Return of the winner's bond"),
    "winner_choice": pgettext_lazy("ui", "Naming of the winner"),
}
"""Short names of periods; the question itself where a period has none."""


def is_span(kind: str) -> bool:
    """Whether a clock is a time that runs, which nobody can miss."""
    period = question_named(kind)
    return issubclass(period, Period) and period.span


def clock_name(kind: str) -> Text:
    """What a clock is called."""
    return NAMES.get(kind) or question_named(kind).title(lang())


def is_late(clock: RunningClock, today: date) -> bool:
    """Whether a duty was missed."""
    if clock.due is None or is_span(clock.kind):
        return False
    return clock.due < (clock.met_on or today)


def is_over(clock: RunningClock, today: date) -> bool:
    """Whether a span has ended."""
    return clock.due is not None and clock.due < today and is_span(clock.kind)


def clock_view(clock: RunningClock, today: date) -> ClockView:
    """A running, met, missed or uncertain clock in words."""
    kind = clock_name(clock.kind)
    if clock.due is None:
        return resting_clock(kind, "unsure", why=pgettext("ui", "The year's calendar has not been announced."))
    if is_over(clock, today):
        return ClockView(
            kind,
            "met",
            pgettext("ui", "Ended"),
            clock.due,
            citation_of_rule(clock.rule, clock.instrument, clock.article),
        )
    if clock.met_on is not None and not is_late(clock, today):
        return resting_clock(kind, "met", due=clock.due)
    working = clock.unit == "working"
    left = _left(clock.due, clock.met_on or today, working=working)
    return running_clock(
        kind, clock.due, left, working=working, citation=citation_of_rule(clock.rule, clock.instrument, clock.article)
    )


def _left(due: date, today: date, *, working: bool) -> int:
    if not working:
        return (due - today).days
    calendar = the_law().calendar
    try:
        if due >= today:
            return calendar.working_days_between(today, due)
        return -calendar.working_days_between(due, today)
    except UncertainCalendar:
        return (due - today).days
