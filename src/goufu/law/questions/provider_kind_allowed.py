"""May a body of this kind provide the service?"""

from dataclasses import dataclass

from goufu.law.kinds import OrganizationKind
from goufu.law.question import Question


@dataclass(frozen=True)
class ProviderKindAllowed(Question):
    """May a body of this kind provide the service?

    ``kind``: kind of the provider.
    """

    kind: OrganizationKind
