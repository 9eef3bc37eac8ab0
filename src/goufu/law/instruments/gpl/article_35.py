"""How long tenderers have to prepare their tenders."""

from goufu.law.answering import Outcome, answers, refused_if
from goufu.law.figures import Figures
from goufu.law.questions.response_period import ResponsePeriod


@answers(
    ResponsePeriod,
    rule="m-open",
    traits=["tender"],
    protects="bidders",
    cure="Set the deadline at least {least} days after the documents are issued.",
)
def twenty_days_for_tenders(asked: ResponsePeriod, figures: Figures) -> Outcome | None:
    """Tenderers get {days} days from the issue of the documents to the deadline; the law asks for at least {least}."""
    if asked.issued is None:
        return None
    days, least = (asked.deadline - asked.issued).days, figures.number("least")
    return refused_if(days < least, days=days, least=least)


@answers(
    ResponsePeriod,
    rule="prep-start-event",
    protects="bidders",
    cure="Issue the documents first.",
    traits=["competitive"],
)
def the_period_runs_from_the_issue(asked: ResponsePeriod, _: Figures) -> Outcome | None:
    """The documents have not been issued, so the time for preparing responses has not begun to run."""
    return refused_if(asked.issued is None)
