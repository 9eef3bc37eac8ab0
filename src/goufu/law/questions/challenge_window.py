"""Until when may a challenge be raised?"""

from dataclasses import dataclass

from goufu.law.question import Period


@dataclass(frozen=True)
class ChallengeWindow(Period):
    """Until when may a challenge be raised?"""

    span = True
