"""May the result be reviewed again?"""

from dataclasses import dataclass

from goufu.law.kinds import ReReviewGround
from goufu.law.question import Question


@dataclass(frozen=True)
class ReReview(Question):
    """May the result be reviewed again?

    ``ground``: ground.
    ``same_panel``: by the same panel.
    ``reported_to_finance``: reported to finance in writing.
    """

    ground: ReReviewGround | None
    same_panel: bool
    reported_to_finance: bool
