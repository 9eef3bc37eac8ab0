"""No second review."""

from goufu.law.answering import Outcome, answers, refused_if
from goufu.law.figures import Figures
from goufu.law.questions.re_review import ReReview


@answers(
    ReReview,
    rule="no-re-review",
    protects="bidders",
    cure="Leave the result as it is, or review again on a listed ground by the same panel, reported to finance.",
)
def no_second_review(asked: ReReview, _: Figures) -> Outcome:
    """A result may be reviewed again on listed grounds only, by the same panel, with a report to finance."""
    return refused_if(asked.ground is None or not (asked.same_panel and asked.reported_to_finance))
