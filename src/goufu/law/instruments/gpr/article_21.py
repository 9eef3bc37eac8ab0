"""Prequalification: the time to apply."""

from goufu.law.answering import Outcome, answers, refused_if
from goufu.law.figures import Figures
from goufu.law.questions.prequalification_period import PrequalificationPeriod


@answers(
    PrequalificationPeriod,
    rule="prequalification-period",
    protects="bidders",
    cure="Take applications for at least {least} working days.",
)
def five_working_days_to_apply(asked: PrequalificationPeriod, figures: Figures) -> Outcome:
    """Applications are taken for {days} working days from the notice; at least {least} are required."""
    days, least = figures.calendar.working_days_between(asked.noticed, asked.last), figures.number("least_working_days")
    return refused_if(days < least, days=days, least=least)
