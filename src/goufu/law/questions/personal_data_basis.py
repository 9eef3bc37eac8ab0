"""Is there a lawful basis and a clear purpose for these personal data?"""

from dataclasses import dataclass
from datetime import date

from goufu.law.kinds import DataBasis
from goufu.law.question import Question


@dataclass(frozen=True)
class PersonalDataBasis(Question):
    """Is there a lawful basis and a clear purpose for these personal data?

    ``basis``: legal basis.
    ``purpose``: purpose as told.
    ``needed_only``: only what the purpose needs.
    ``kept_until``: end of storage.
    """

    basis: DataBasis | None
    purpose: str
    needed_only: bool = True
    kept_until: date | None = None
