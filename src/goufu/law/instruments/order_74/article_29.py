"""Time to respond in a negotiation."""

from goufu.law.answering import Outcome, answers, refused_if
from goufu.law.figures import Figures
from goufu.law.questions.response_period import ResponsePeriod


@answers(
    ResponsePeriod,
    rule="m-negotiation",
    traits=["negotiation"],
    protects="bidders",
    cure="Set the deadline at least {least} working days after the documents are issued.",
)
def three_working_days_for_negotiations(asked: ResponsePeriod, figures: Figures) -> Outcome | None:
    """Suppliers get {days} working days from the issue of the documents; at least {least} are required."""
    if asked.issued is None:
        return None
    days, least = figures.calendar.working_days_between(asked.issued, asked.deadline), figures.number("least")
    return refused_if(days < least, days=days, least=least)
