"""What happens when the platform fails near a deadline: printed in every notice, so that nobody chooses afterwards."""

from datetime import datetime, timedelta

from goufu.law.answering import Length, Outcome, answers, counts, refused_if, working_days
from goufu.law.figures import Figures
from goufu.law.questions.outage_answered import OutageAnswered
from goufu.law.questions.outage_extension import OutageExtension
from goufu.law.questions.outage_near_deadline import OutageNearDeadline


@answers(
    OutageNearDeadline,
    rule="outage-near-deadline",
    protects="bidders",
    cure="The deadline stays. Where documents are corrected for another reason, correct them in the usual way.",
)
def an_outage_near_the_deadline_moves_it(asked: OutageNearDeadline, figures: Figures) -> Outcome:
    """In the {hours} hours before the deadline the platform was away for {minutes} minutes; {least} move it."""
    minutes = _minutes_lost(asked.since, asked.until, asked.deadline, figures)
    least, hours = figures.number("least_minutes"), figures.number("window_hours")
    far = minutes < least and not asked.since <= asked.deadline <= asked.until
    return refused_if(far, minutes=minutes, least=least, hours=hours)


@answers(
    OutageAnswered,
    rule="outage-answered",
    protects="bidders",
    cure="Extend the deadline for this outage first; the new one follows from the rule that the notice printed.",
)
def an_outage_is_answered_before_the_opening(asked: OutageAnswered, _: Figures) -> Outcome:
    """From {since:instant} to {until:instant} the platform was away, near the deadline, and it was not extended."""
    return refused_if(asked.near and not asked.answered, since=asked.since, until=asked.until)


@counts(OutageExtension, rule="outage-extension", protects="bidders")
def the_deadline_moves_to_a_working_day(_: OutageExtension, figures: Figures) -> Length:
    """After an outage near the deadline, bids can be submitted until {day:date}, at the same time of day."""
    return working_days(figures.number("days"))


def _minutes_lost(since: datetime, until: datetime, deadline: datetime, figures: Figures) -> int:
    """Whole minutes of the outage within the hours before the deadline."""
    begins = deadline - timedelta(hours=figures.number("window_hours"))
    lost = min(until, deadline) - max(since, begins)
    return max(lost // timedelta(minutes=1), 0)
