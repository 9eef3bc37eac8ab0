"""Was the need assessed and were targets set before buying?"""

from dataclasses import dataclass

from goufu.law.question import Question


@dataclass(frozen=True)
class ExAnteAssessment(Question):
    """Was the need assessed and were targets set before buying?

    ``assessed``: an ex-ante assessment is on file.
    ``targets_set``: targets were set with the budget.
    """

    assessed: bool
    targets_set: bool
