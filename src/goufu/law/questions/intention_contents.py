"""Does the intention say what it must?"""

from dataclasses import dataclass

from goufu.law.question import Question


@dataclass(frozen=True)
class IntentionContents(Question):
    """Does the intention say what it must?

    ``project_name``: names the project.
    ``outline``: outlines the need.
    ``budget``: gives the budget amount.
    ``expected_time``: gives the expected time.
    ``says_not_binding``: says that it is for reference only.
    """

    project_name: bool
    outline: bool
    budget: bool
    expected_time: bool
    says_not_binding: bool
