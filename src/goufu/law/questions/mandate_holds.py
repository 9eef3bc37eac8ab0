"""Does the mandate of the agency say what it must?"""

from dataclasses import dataclass

from goufu.law.question import Question


@dataclass(frozen=True)
class MandateHolds(Question):
    """Does the mandate of the agency say what it must?

    ``written``: there is a written agreement.
    ``matters``: how many matters are entrusted by name.
    ``fee_named``: the fee or its standard is named, and who pays it.
    ``days``: days from its first day to its last.
    ``own_agency``: the purchaser would entrust itself.
    """

    written: bool
    matters: int
    fee_named: bool
    days: int
    own_agency: bool = False
