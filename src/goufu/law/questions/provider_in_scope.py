"""Does the service lie within the provider's purpose and business scope?"""

from dataclasses import dataclass

from goufu.law.kinds import OrganizationKind
from goufu.law.question import Question


@dataclass(frozen=True)
class ProviderInScope(Question):
    """Does the service lie within the provider's purpose and business scope?

    ``in_scope``: within charter and business scope.
    ``kind``: kind of the provider.
    """

    in_scope: bool
    kind: OrganizationKind
