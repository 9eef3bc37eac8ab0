"""Did the provider play no earlier role in the project that bars it?"""

from dataclasses import dataclass

from goufu.law.kinds import ProjectRole
from goufu.law.question import Question


@dataclass(frozen=True)
class NoEarlierRole(Question):
    """Did the provider play no earlier role in the project that bars it?

    ``roles``: earlier roles in this project.
    """

    roles: tuple[ProjectRole, ...]
