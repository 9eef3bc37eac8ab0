"""When a demand survey is obligatory."""

from goufu.law.answering import Outcome, allowed, answers, refused_if
from goufu.law.figures import Figures
from goufu.law.questions.demand_surveyed import DemandSurveyed


@answers(
    DemandSurveyed,
    rule="demand-survey",
    protects="treasury",
    cure="Survey at least {least} representative market bodies and put the record on file.",
)
def survey_where_obligatory(asked: DemandSurveyed, figures: Figures) -> Outcome:
    """A demand survey is obligatory here, but only {bodies} market bodies were surveyed within {months} months."""
    least, months = figures.number("least_bodies"), figures.number("months")
    if not (asked.public_service or asked.complex or asked.amount >= figures.number("obligatory_from")):
        return allowed()
    bodies = asked.market_bodies if fresh(asked, months) else 0
    return refused_if(bodies < least, bodies=bodies, least=least, months=months)


def fresh(asked: DemandSurveyed, months: int) -> bool:
    """Whether the survey is of the same content and not older than ``months``."""
    if asked.surveyed_on is None or asked.fixed_on is None or not asked.same_content:
        return False
    passed = (asked.fixed_on.year - asked.surveyed_on.year) * 12 + asked.fixed_on.month - asked.surveyed_on.month
    return passed < months or (passed == months and asked.fixed_on.day <= asked.surveyed_on.day)
