"""Corrections after the points were added up."""

from goufu.law.answering import Outcome, answers, refused_if
from goufu.law.figures import Figures
from goufu.law.kinds import ReReviewGround
from goufu.law.questions.score_corrected import ScoreCorrected

_OF_SCORES = frozenset(ReReviewGround) - {ReReviewGround.QUALIFICATION_ERROR}


@answers(
    ScoreCorrected,
    rule="no-re-review",
    protects="bidders",
    cure="Leave the score as it is; whoever disagrees writes the dissent and its reasons under the report.",
)
def on_a_listed_ground_alone(asked: ScoreCorrected, _: Figures) -> Outcome:
    """A score is corrected on a listed ground that the file bears out, before anybody has signed the report."""
    return refused_if(asked.ground not in _OF_SCORES or not asked.borne_out or asked.signatures > 0)
