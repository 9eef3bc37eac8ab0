"""Giving data to another handler."""

from goufu.law.answering import Outcome, answers, refused_if
from goufu.law.figures import Figures
from goufu.law.questions.data_entrusted import DataEntrusted


@answers(
    DataEntrusted,
    rule="pi-share",
    protects="persons",
    cure="Tell the persons who receives what and why, and get their separate consent.",
)
def shared_with_consent(asked: DataEntrusted, _: Figures) -> Outcome | None:
    """Personal data are to be given to another handler without telling the persons and their separate consent."""
    return None if asked.as_processor else refused_if(not asked.informed_and_consented)
