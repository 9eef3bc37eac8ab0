"""Was the last result used for this decision?"""

from dataclasses import dataclass

from goufu.law.question import Question


@dataclass(frozen=True)
class AssessmentUsed(Question):
    """Was the last result used for this decision?

    ``follows_earlier``: this continues an earlier purchase.
    ``result_on_file``: the earlier result is on file.
    ``replaces_competition``: the result is used instead of competition.
    """

    follows_earlier: bool
    result_on_file: bool
    replaces_competition: bool = False
