"""May this kind of service be bought at all?"""

from dataclasses import dataclass

from goufu.law.kinds import ServiceKind
from goufu.law.question import Question


@dataclass(frozen=True)
class ServiceMayBeBought(Question):
    """May this kind of service be bought at all?

    ``kind``: public service to the public, auxiliary to government functions, or neither.
    ``government_duty``: it is a duty of government.
    ``government_only``: government must do it itself.
    ``goods_or_works``: goods or works, or works bundled with services.
    ``financing``: a financing act.
    ``staffing``: recruiting, labour dispatch or public-welfare posts.
    ``otherwise_forbidden``: forbidden by another law.
    ``description``: title and description as written; words that hint at a forbidden kind are pointed out.
    """

    kind: ServiceKind
    government_duty: bool
    government_only: bool = False
    goods_or_works: bool = False
    financing: bool = False
    staffing: bool = False
    otherwise_forbidden: bool = False
    description: str = ""
