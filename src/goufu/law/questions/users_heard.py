"""Were the users invited and heard?"""

from dataclasses import dataclass

from goufu.law.question import Question


@dataclass(frozen=True)
class UsersHeard(Question):
    """Were the users invited and heard?

    ``public_service``: public service to the public.
    ``invited``: users invited.
    ``opinions``: opinions recorded.
    ``result_announced``: the result is announced to society.
    """

    public_service: bool
    invited: int
    opinions: int
    result_announced: bool = True
