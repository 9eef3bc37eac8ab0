"""How does a panel go on that a member has left?"""

from dataclasses import dataclass

from goufu.law.question import Question


@dataclass(frozen=True)
class PanelMadeWhole(Question):
    """How does a panel go on that a member has left?

    ``substitutes``: substitutes of the draw who can still follow.
    ``waits``: the review waits for the member.
    ``anew``: the panel is dissolved and another one is drawn.
    """

    substitutes: int
    waits: bool = False
    anew: bool = False
