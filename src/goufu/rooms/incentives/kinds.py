"""What can be entered, and which support is lawful."""

from goufu.core.fields import Titled
from goufu.law.kinds import Grade


class CreditKind(Titled):
    """How the event counts."""

    GOOD = "good", "Good record"
    NEUTRAL = "neutral", "Neither good nor bad"
    BAD = "bad", "Bad record"


class Support(Titled):
    """Lawful support after a good result. Points in a later award are none: a result never replaces competition."""

    PRAISE = "praise", "Praise, experience published"
    RECOMMENDATION = "recommendation", "First among equals on recommendation lists"
    TRAINING = "training", "Training and premises"
    ADVANCE = "advance", "Advance payment in the next contract"
    FINANCING = "financing", "Help with credit on contracts"
    FEWER_CHECKS = "fewer_checks", "Fewer checks"


KIND_OF_GRADE = {
    Grade.EXCELLENT: CreditKind.GOOD, Grade.GOOD: CreditKind.GOOD, Grade.FAIR: CreditKind.NEUTRAL,
    Grade.POOR: CreditKind.BAD,
}  # fmt: skip
"""How each grade counts."""
