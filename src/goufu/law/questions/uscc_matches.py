"""Is the unified social credit code valid, and does it match what was declared?"""

from dataclasses import dataclass

from goufu.base.units import Region
from goufu.law.kinds import OrganizationKind
from goufu.law.question import Question


@dataclass(frozen=True)
class UsccMatches(Question):
    """Is the unified social credit code valid, and does it match what was declared?

    ``code``: unified social credit code.
    ``kind``: declared kind.
    ``region``: division of registration declared.
    """

    code: str
    kind: OrganizationKind
    region: Region | None = None
