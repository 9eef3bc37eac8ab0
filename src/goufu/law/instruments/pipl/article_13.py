"""A legal basis."""

from goufu.law.answering import Outcome, answers, refused_if
from goufu.law.figures import Figures
from goufu.law.questions.personal_data_basis import PersonalDataBasis


@answers(
    PersonalDataBasis,
    rule="pi-legal-basis",
    protects="persons",
    cure="Record the legal basis for each kind of data, or do not take it.",
)
def a_legal_basis(asked: PersonalDataBasis, _: Figures) -> Outcome:
    """No legal basis for handling these personal data is recorded."""
    return refused_if(asked.basis is None)
