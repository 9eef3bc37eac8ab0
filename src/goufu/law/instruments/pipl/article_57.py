"""After a leak."""

from goufu.law.answering import Outcome, answers, refused_if
from goufu.law.figures import Figures
from goufu.law.questions.data_breach_handled import DataBreachHandled


@answers(
    DataBreachHandled,
    rule="pi-breach",
    protects="persons",
    cure="Mend it, tell the authority and the persons, and record all three.",
)
def mended_and_told(asked: DataBreachHandled, _: Figures) -> Outcome:
    """The leak may not be closed: it is not mended, or authority or persons were not told."""
    return refused_if(not (asked.remedied and asked.authority_told and asked.persons_told))
