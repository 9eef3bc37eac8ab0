"""From when the time for a challenge runs."""

from goufu.law.answering import Outcome, allowed, answers
from goufu.law.figures import Figures
from goufu.law.questions.challenge_in_time import ChallengeInTime


@answers(ChallengeInTime, rule="challenge-clock", protects="bidders", binds="provider")
def where_the_clock_starts(asked: ChallengeInTime, _: Figures) -> Outcome:
    """The time for this challenge runs from {known:date}."""
    return allowed(about=asked.about, known=asked.known)
