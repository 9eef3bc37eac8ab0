"""Do the lots of one purchase go by one method, and close together?"""

from dataclasses import dataclass
from datetime import datetime

from goufu.law.question import Question


@dataclass(frozen=True)
class LotsGoTogether(Question):
    """Do the lots of one purchase go by one method, and close together?

    ``other_method``: numbers of other lots that go by another method.
    ``not_ready``: numbers of other lots whose documents are not approved yet.
    ``closing``: when the other lots that take bids close.
    ``deadline``: when this one is to close.
    """

    other_method: tuple[int, ...] = ()
    not_ready: tuple[int, ...] = ()
    closing: datetime | None = None
    deadline: datetime | None = None
