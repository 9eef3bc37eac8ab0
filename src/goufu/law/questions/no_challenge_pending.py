"""Is there no open challenge or complaint that may change the result?"""

from dataclasses import dataclass

from goufu.law.question import Question


@dataclass(frozen=True)
class NoChallengePending(Question):
    """Is there no open challenge or complaint that may change the result?

    ``pending``: a challenge or complaint is open.
    ``may_affect_result``: it may affect the result.
    """

    pending: bool
    may_affect_result: bool = True
