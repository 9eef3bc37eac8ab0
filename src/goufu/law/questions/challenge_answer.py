"""By when must a challenge be answered?"""

from dataclasses import dataclass

from goufu.law.question import Period


@dataclass(frozen=True)
class ChallengeAnswer(Period):
    """By when must a challenge be answered?"""
