"""Was the requirement reviewed by people who did not draft it?"""

from dataclasses import dataclass

from goufu.law.question import Question


@dataclass(frozen=True)
class RequirementReviewed(Question):
    """Was the requirement reviewed by people who did not draft it?

    ``public_service``: public service, so that key review is obligatory.
    ``general_review``: general review done.
    ``key_review``: key review done.
    ``reviewers``: members of the review group.
    ``drafters_among_them``: reviewers who helped draft it.
    """

    public_service: bool
    general_review: bool
    key_review: bool
    reviewers: int
    drafters_among_them: int = 0
