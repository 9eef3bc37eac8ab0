"""Is the project's money accounted for by the rules?"""

from dataclasses import dataclass

from goufu.law.question import Question


@dataclass(frozen=True)
class FundsKeptApart(Question):
    """Is the project's money accounted for by the rules?

    ``accounted``: accounted for by the finance rules.
    ``open_to_inspection``: open to inspection and assessment.
    """

    accounted: bool
    open_to_inspection: bool = True
