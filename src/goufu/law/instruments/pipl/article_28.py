"""Sensitive data."""

from goufu.law.answering import Outcome, answers, refused_if
from goufu.law.figures import Figures
from goufu.law.questions.sensitive_data import SensitiveData


@answers(
    SensitiveData,
    rule="pi-sensitive",
    protects="persons",
    cure="Say the specific purpose and why it is needed, and get separate consent.",
)
def sensitive_data_need_more(asked: SensitiveData, _: Figures) -> Outcome:
    """Sensitive data need a specific purpose, necessity and separate consent; one of them is missing."""
    wrong = not (asked.specific_purpose and asked.separate_consent)
    return refused_if((asked.sensitive or asked.under_14) and wrong)
