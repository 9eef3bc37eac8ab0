"""What a notice to bidders says, looked at before it goes out."""

from goufu.law.answering import Outcome, answers, refused_if
from goufu.law.figures import Figures
from goufu.law.questions.call_complete import CallComplete


@answers(
    CallComplete,
    rule="notice-of-tender",
    traits=["tender"],
    protects="bidders",
    cure="Fill in what is missing, then publish the notice.",
)
def a_notice_of_tender_says_all(asked: CallComplete, figures: Figures) -> Outcome:
    """The notice of tender would not say: {missing:names}."""
    missing = [each for each in asked.missing if each in figures.words("fields")]
    return refused_if(missing, missing=missing)


@answers(
    CallComplete,
    rule="notice-to-bidders",
    protects="bidders",
    cure="Fill in what is missing, or see to it that the notice on the designated media says it.",
)
def a_notice_to_bidders_says_all(asked: CallComplete, _: Figures) -> Outcome:
    """The notice to bidders would not say: {missing:names}."""
    return refused_if(asked.missing, missing=asked.missing)
