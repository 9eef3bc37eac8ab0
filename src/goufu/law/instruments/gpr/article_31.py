"""Documents on offer, and clarifications, in a tender."""

from goufu.law.answering import Outcome, answers, refused_if
from goufu.law.figures import Figures
from goufu.law.questions.clarification_in_time import ClarificationInTime
from goufu.law.questions.documents_on_offer import DocumentsOnOffer


@answers(
    DocumentsOnOffer,
    rule="m-open",
    traits=["tender"],
    protects="bidders",
    cure="Keep the documents on offer for at least {least} working days.",
)
def tender_documents_on_offer(asked: DocumentsOnOffer, figures: Figures) -> Outcome:
    """The tender documents are on offer for {days} working days; at least {least} are required."""
    days, least = figures.calendar.working_days_between(asked.first, asked.last), figures.number("least_working_days")
    return refused_if(days < least, days=days, least=least)


@answers(
    ClarificationInTime,
    rule="m-open",
    traits=["tender"],
    protects="bidders",
    cure="Put the deadline off so that {least} days lie between.",
)
def fifteen_days_after_a_change(asked: ClarificationInTime, figures: Figures) -> Outcome:
    """A change that may affect the tenders was told {days} days before the deadline; {least} are required."""
    days, least = (asked.deadline - asked.told).days, figures.number("least_after_change")
    return refused_if(asked.affects_responses and days < least, days=days, least=least)
