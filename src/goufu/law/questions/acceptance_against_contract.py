"""Does the acceptance cover every standard of the contract?"""

from dataclasses import dataclass

from goufu.law.question import Question


@dataclass(frozen=True)
class AcceptanceAgainstContract(Question):
    """Does the acceptance cover every standard of the contract?

    ``standards``: technical, service and safety standards of the contract.
    ``with_result``: of them with a result.
    """

    standards: int
    with_result: int
