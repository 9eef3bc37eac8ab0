"""Are the minutes those that were drawn up?"""

from dataclasses import dataclass

from goufu.law.question import Question


@dataclass(frozen=True)
class MinutesUnchanged(Question):
    """Are the minutes those that were drawn up?

    ``drawn_up``: check code of the minutes as they were drawn up.
    ``now``: check code of what is to be signed, or as it stands on the stamped page.
    """

    drawn_up: str
    now: str
