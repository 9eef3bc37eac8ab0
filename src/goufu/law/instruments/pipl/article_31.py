"""Children under fourteen."""

from goufu.law.answering import Outcome, answers, refused_if
from goufu.law.figures import Figures
from goufu.law.questions.sensitive_data import SensitiveData


@answers(
    SensitiveData,
    rule="pi-minor-14",
    protects="persons",
    cure="Get the consent of a parent or other guardian first.",
)
def guardians_consent(asked: SensitiveData, _: Figures) -> Outcome:
    """Data of a child under fourteen are handled without the guardian's consent."""
    return refused_if(asked.under_14 and not asked.guardian_consent)
