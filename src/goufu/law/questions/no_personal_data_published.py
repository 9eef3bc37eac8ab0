"""Is nothing personal published without consent?"""

from dataclasses import dataclass

from goufu.law.question import Question


@dataclass(frozen=True)
class NoPersonalDataPublished(Question):
    """Is nothing personal published without consent?

    ``names_persons``: it identifies beneficiaries.
    ``separate_consent``: separate consent of each.
    ``smallest_count``: smallest count of people shown.
    """

    names_persons: bool
    separate_consent: bool = False
    smallest_count: int | None = None
