"""May the panel go on with these documents?"""

from dataclasses import dataclass

from goufu.law.question import Question


@dataclass(frozen=True)
class DocumentsHoldInReview(Question):
    """May the panel go on with these documents?

    ``break_mandatory_rules``: the documents break mandatory rules.
    ``stopped``: the review was stopped and reported.
    """

    break_mandatory_rules: bool
    stopped: bool = False
