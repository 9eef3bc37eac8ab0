"""Is it published on the designated media, the same everywhere?"""

from dataclasses import dataclass

from goufu.law.question import Question


@dataclass(frozen=True)
class DesignatedMedia(Question):
    """Is it published on the designated media, the same everywhere?

    ``designated``: on media named by finance.
    ``same_everywhere``: same content everywhere.
    ``recorded_address``: address of the publication there.
    """

    designated: bool
    same_everywhere: bool = True
    recorded_address: str = ""
