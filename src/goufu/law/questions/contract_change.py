"""May the contract be changed, suspended or ended?"""

from dataclasses import dataclass

from goufu.law.question import Question


@dataclass(frozen=True)
class ContractChange(Question):
    """May the contract be changed, suspended or ended?

    ``public_interest_harmed``: going on would harm state or public interest.
    ``agreed``: both sides agreed on what the law leaves to them.
    """

    public_interest_harmed: bool
    agreed: bool = False
