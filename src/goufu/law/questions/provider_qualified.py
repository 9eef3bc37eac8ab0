"""Does the provider meet the conditions of the law?"""

from dataclasses import dataclass
from datetime import date

from goufu.law.kinds import Penalty
from goufu.law.question import Question


@dataclass(frozen=True)
class ProviderQualified(Question):
    """Does the provider meet the conditions of the law?

    ``civil_liability``: bears civil liability independently.
    ``sound_accounts``: good credit and sound accounts.
    ``capable``: equipment and skills.
    ``tax_paid``: good tax record.
    ``social_insurance_paid``: good social-insurance record.
    ``penalties``: penalties in business: kind, decided, ban_until, large.
    ``checked_on``: day of the check.
    ``founded``: day of founding.
    """

    civil_liability: bool
    sound_accounts: bool
    capable: bool
    tax_paid: bool
    social_insurance_paid: bool
    penalties: tuple[Penalty, ...] = ()
    checked_on: date | None = None
    founded: date | None = None
