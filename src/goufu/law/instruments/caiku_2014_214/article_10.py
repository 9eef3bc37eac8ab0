"""Time to respond in a consultation."""

from goufu.law.answering import Outcome, answers, refused_if
from goufu.law.figures import Figures
from goufu.law.questions.clarification_in_time import ClarificationInTime
from goufu.law.questions.documents_on_offer import DocumentsOnOffer
from goufu.law.questions.response_period import ResponsePeriod


@answers(
    ResponsePeriod,
    rule="m-consultation",
    traits=["consultation"],
    protects="bidders",
    cure="Set the deadline at least {least} days after the documents are issued.",
)
def ten_days_for_consultations(asked: ResponsePeriod, figures: Figures) -> Outcome | None:
    """Suppliers get {days} days from the issue of the documents to the deadline; at least {least} are required."""
    if asked.issued is None:
        return None
    days, least = (asked.deadline - asked.issued).days, figures.number("least_days")
    return refused_if(days < least, days=days, least=least)


@answers(
    DocumentsOnOffer,
    rule="m-consultation",
    traits=["consultation"],
    protects="bidders",
    cure="Keep the documents on offer for at least {least} working days.",
)
def five_working_days_on_offer(asked: DocumentsOnOffer, figures: Figures) -> Outcome:
    """The documents are on offer for {days} working days; at least {least} are required."""
    days, least = figures.calendar.working_days_between(asked.first, asked.last), figures.number("least_working_days")
    return refused_if(days < least, days=days, least=least)


@answers(
    ClarificationInTime,
    rule="m-consultation",
    traits=["consultation"],
    protects="bidders",
    cure="Put the deadline off so that {least} days lie between.",
)
def five_days_after_a_change(asked: ClarificationInTime, figures: Figures) -> Outcome:
    """A change that may affect the responses was told {days} days before the deadline; {least} are required."""
    days, least = (asked.deadline - asked.told).days, figures.number("least_after_change")
    return refused_if(asked.affects_responses and days < least, days=days, least=least)
