"""Impact assessment beforehand."""

from goufu.law.answering import Outcome, answers, refused_if
from goufu.law.figures import Figures
from goufu.law.questions.data_entrusted import DataEntrusted
from goufu.law.questions.sensitive_data import SensitiveData


@answers(
    SensitiveData,
    rule="pi-impact",
    protects="persons",
    cure="Assess the impact first and keep the report.",
)
def impact_of_sensitive_data(asked: SensitiveData, _: Figures) -> Outcome:
    """Sensitive data are to be handled without an impact assessment on file."""
    return refused_if((asked.sensitive or asked.under_14) and not asked.impact_assessed)


@answers(
    DataEntrusted,
    rule="pi-impact",
    protects="persons",
    cure="Assess the impact first and keep the report.",
)
def impact_of_entrusting(asked: DataEntrusted, _: Figures) -> Outcome:
    """Personal data are to be handed over without an impact assessment on file."""
    return refused_if(not asked.impact_assessed)
