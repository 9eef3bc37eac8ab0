"""Is the fair-competition review of a document attached that touches bidders?"""

from dataclasses import dataclass

from goufu.law.question import Question


@dataclass(frozen=True)
class FairnessReviewAttached(Question):
    """Is the fair-competition review of a document attached that touches bidders?

    ``touches_bidders``: the document falls on those who bid.
    ``attached``: the review's number and its file are on the case.
    """

    touches_bidders: bool
    attached: bool
