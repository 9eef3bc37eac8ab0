"""May a score still be corrected?"""

from dataclasses import dataclass

from goufu.law.kinds import ReReviewGround
from goufu.law.question import Question


@dataclass(frozen=True)
class ScoreCorrected(Question):
    """May a score still be corrected?

    ``ground``: ground.
    ``borne_out``: what is on file bears the ground out: a wrong sum, a score outside its range, objective scores that
    differ, or the panel's own finding.
    ``signatures``: signatures under the report.
    """

    ground: ReReviewGround | None
    borne_out: bool
    signatures: int = 0
