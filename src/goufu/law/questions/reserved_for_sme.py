"""May this provider bid in a project reserved for small and medium enterprises?"""

from dataclasses import dataclass

from goufu.law.kinds import OrganizationKind
from goufu.law.question import Question


@dataclass(frozen=True)
class ReservedForSme(Question):
    """May this provider bid in a project reserved for small and medium enterprises?

    ``reserved``: the project is reserved.
    ``kind``: kind of the provider.
    ``claims_sme``: it filed the declaration of a small or medium enterprise.
    """

    reserved: bool
    kind: OrganizationKind
    claims_sme: bool = False
