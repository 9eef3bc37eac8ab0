"""Bonds given back late."""

from goufu.law.answering import Outcome, answers, warned_if
from goufu.law.figures import Figures
from goufu.law.questions.bond_returned_in_time import BondReturnedInTime


@answers(
    BondReturnedInTime,
    rule="bond-late-charge",
    protects="bidders",
    cure="Give it back at once, and pay the charge for the time it was kept too long.",
    warning="The bond comes back {days} days late; the charge for keeping the money is owed.",
)
def late_return_is_charged(asked: BondReturnedInTime, _: Figures) -> Outcome:
    """The bond comes back {days} days late."""
    late = (asked.returned - asked.due).days
    return warned_if(late > 0, days=max(late, 0))
