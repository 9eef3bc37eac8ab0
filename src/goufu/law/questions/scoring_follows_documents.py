"""Does the scoring keep to the factors of the documents?"""

from dataclasses import dataclass

from goufu.law.question import Question


@dataclass(frozen=True)
class ScoringFollowsDocuments(Question):
    """Does the scoring keep to the factors of the documents?

    ``unlisted``: factors not in the documents.
    ``out_of_range``: factors scored outside their range.
    """

    unlisted: tuple[str, ...]
    out_of_range: tuple[str, ...] = ()
