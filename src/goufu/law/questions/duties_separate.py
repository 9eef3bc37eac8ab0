"""Are those who buy, and those who examine and accept, different people?"""

from dataclasses import dataclass

from goufu.law.question import Question


@dataclass(frozen=True)
class DutiesSeparate(Question):
    """Are those who buy, and those who examine and accept, different people?

    ``same_person``: the same person did the step that this one checks.
    ``earlier_step``: act of the earlier step.
    """

    same_person: bool
    earlier_step: str = ""
