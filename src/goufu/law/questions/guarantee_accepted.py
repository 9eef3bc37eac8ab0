"""Is a bond accepted that comes as a letter of guarantee?"""

from dataclasses import dataclass

from goufu.law.question import Question


@dataclass(frozen=True)
class GuaranteeAccepted(Question):
    """Is a bond accepted that comes as a letter of guarantee?

    ``letter``: it is a letter of guarantee of a bank, insurer or guarantor.
    ``accepted``: it is accepted.
    """

    letter: bool
    accepted: bool
