"""Insuring volunteers."""

from goufu.law.answering import Outcome, answers, warned_if
from goufu.law.figures import Figures
from goufu.law.questions.volunteers_insured import VolunteersInsured


@answers(
    VolunteersInsured,
    rule="volunteer-insurance",
    protects="volunteers",
    cure="Buy accident insurance before the work starts.",
)
def insured_where_there_is_risk(asked: VolunteersInsured, _: Figures) -> Outcome:
    """Volunteers are at bodily risk without accident insurance."""
    return warned_if(asked.bodily_risk and not asked.insured)
