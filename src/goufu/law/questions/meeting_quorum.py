"""Are enough members present for the meeting to decide?"""

from dataclasses import dataclass

from goufu.law.question import Question


@dataclass(frozen=True)
class MeetingQuorum(Question):
    """Are enough members present for the meeting to decide?

    ``present``: members present.
    ``members``: members of the body.
    ``needed``: members that must be present.
    """

    present: int
    members: int
    needed: int
