"""Clear purpose, least data, shortest time."""

from goufu.law.answering import Outcome, answers, warned_if
from goufu.law.figures import Figures
from goufu.law.questions.personal_data_basis import PersonalDataBasis


@answers(
    PersonalDataBasis,
    rule="pi-purpose-minimum",
    protects="persons",
    cure="Say the purpose, drop what it does not need, and fix the end of storage.",
)
def purpose_and_minimum(asked: PersonalDataBasis, _: Figures) -> Outcome:
    """The purpose is not said, more is taken than it needs, or no end of storage is fixed."""
    return warned_if(not asked.purpose.strip() or not asked.needed_only or asked.kept_until is None)
