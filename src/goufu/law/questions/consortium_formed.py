"""Is this consortium formed as it must be?"""

from dataclasses import dataclass

from goufu.law.question import Question


@dataclass(frozen=True)
class ConsortiumFormed(Question):
    """Is this consortium formed as it must be?

    ``members``: how many they are.
    ``admitted``: the documents admit consortia.
    ``agreement``: a joint agreement that states the work and duties of each came with the bid.
    ``unsigned``: members that did not sign it.
    """

    members: int
    admitted: bool
    agreement: bool
    unsigned: tuple[str, ...] = ()
