"""Does the item belong to the services that are bought first?"""

from dataclasses import dataclass

from goufu.law.question import Question


@dataclass(frozen=True)
class LivelihoodPriority(Question):
    """Does the item belong to the services that are bought first?

    ``livelihood``: people's livelihood or change of government function.
    """

    livelihood: bool
