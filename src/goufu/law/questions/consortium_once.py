"""Does each consortium member take part only once?"""

from dataclasses import dataclass

from goufu.law.question import Question


@dataclass(frozen=True)
class ConsortiumOnce(Question):
    """Does each consortium member take part only once?

    ``members_elsewhere``: members that also bid alone or in another consortium.
    """

    members_elsewhere: tuple[str, ...]
