"""When a demand survey is obligatory."""

from goufu.base.workdays import after_years
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
    """A demand survey is obligatory here, but only {bodies} market bodies were surveyed within {years} year."""
    least, years = figures.number("least_bodies"), figures.number("years")
    if not (asked.public_service or asked.complex or asked.amount >= figures.number("obligatory_from")):
        return allowed()
    bodies = asked.market_bodies if fresh(asked, years) else 0
    return refused_if(bodies < least, bodies=bodies, least=least, years=years)


def fresh(asked: DemandSurveyed, years: int) -> bool:
    """Whether the survey is of the same content and not older than ``years``."""
    if asked.surveyed_on is None or asked.fixed_on is None or not asked.same_content:
        return False
    return after_years(asked.surveyed_on, years) >= asked.fixed_on
