"""Buying from a natural person."""

from goufu.law.answering import Outcome, allowed, answers, refused, warned_if
from goufu.law.figures import Figures
from goufu.law.questions.individual_suitable import IndividualSuitable


@answers(
    IndividualSuitable,
    rule="individual-only-if-suitable",
    protects="workers",
    cure="Say why the service suits one person, or invite an organization.",
    warning="The arrangement looks like employment: working hours, place and supervision are those of an employee.",
)
def individuals_only_where_it_suits(asked: IndividualSuitable, _: Figures) -> Outcome:
    """Nothing says why this service suits purchase from a natural person."""
    if not asked.natural_person:
        return allowed()
    if not asked.justification.strip():
        return refused()
    return warned_if(asked.employment_pattern)
