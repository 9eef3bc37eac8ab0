"""Is the requirement complete and clear?"""

from dataclasses import dataclass

from goufu.law.question import Question


@dataclass(frozen=True)
class RequirementComplete(Question):
    """Is the requirement complete and clear?

    ``missing``: headings that are empty.
    ``advised``: headings that no article names and practice fills in, which are empty.
    ``complex``: too complex to be complete beforehand.
    """

    missing: tuple[str, ...]
    complex: bool = False
    advised: tuple[str, ...] = ()
