"""May this fee be paid to a member of the panel?"""

from dataclasses import dataclass

from goufu.law.question import Question


@dataclass(frozen=True)
class ExpertFee(Question):
    """May this fee be paid to a member of the panel?

    ``half_days``: half days of work.
    ``fee``: the fee without expenses, in fen.
    ``finished``: stayed until the review was done.
    ``breach``: broke the rules of the review, as the supervisor found.
    """

    half_days: int
    fee: int
    finished: bool = True
    breach: bool = False
