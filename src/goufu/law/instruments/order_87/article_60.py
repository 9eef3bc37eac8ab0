"""Low quotes that the panel doubts."""

from goufu.law.answering import Outcome, answers, refused_if
from goufu.law.figures import Figures
from goufu.law.questions.abnormally_low import AbnormallyLow


@answers(
    AbnormallyLow,
    rule="abnormal-low-price",
    protects="users",
    cure="Ask the supplier for a written explanation with evidence, and record the panel's opinion.",
)
def doubted_quotes_are_explained(asked: AbnormallyLow, _: Figures) -> Outcome:
    """The panel doubts the quote of {quote:money}, and the supplier has not proven that it is reasonable."""
    wrong = asked.panel_doubts and not (asked.review_recorded and asked.proven)
    return refused_if(wrong, quote=asked.quote)
