"""Entrusting."""

from goufu.law.answering import Outcome, answers, refused_if
from goufu.law.figures import Figures
from goufu.law.questions.data_entrusted import DataEntrusted


@answers(
    DataEntrusted,
    rule="pi-entrust",
    protects="persons",
    cure="Agree on purpose, term, manner, kinds and protection before anything is handed over.",
)
def entrusted_under_an_agreement(asked: DataEntrusted, _: Figures) -> Outcome | None:
    """Personal data are to be entrusted without an agreement on purpose, term, manner, kinds and protection."""
    return refused_if(not asked.agreement) if asked.as_processor else None
