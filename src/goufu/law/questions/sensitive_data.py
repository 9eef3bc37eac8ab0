"""May sensitive personal data be handled?"""

from dataclasses import dataclass

from goufu.law.question import Question


@dataclass(frozen=True)
class SensitiveData(Question):
    """May sensitive personal data be handled?

    ``sensitive``: sensitive kinds (health, disability, low income, under 14 …).
    ``specific_purpose``: specific purpose and necessity.
    ``separate_consent``: separate consent, or statutory duty.
    ``under_14``: data of a child under 14.
    ``guardian_consent``: the guardian's consent.
    ``impact_assessed``: impact assessment on file.
    """

    sensitive: bool
    specific_purpose: bool
    separate_consent: bool
    under_14: bool = False
    guardian_consent: bool = False
    impact_assessed: bool = False
