"""Answering a challenge."""

from goufu.law.answering import Length, counts, working_days
from goufu.law.figures import Figures
from goufu.law.questions.challenge_answer import ChallengeAnswer


@counts(ChallengeAnswer, rule="challenge-answer-7wd", protects="bidders")
def answering_a_challenge(_: ChallengeAnswer, figures: Figures) -> Length:
    """Answer the challenge by {day:date} ({days} working days), to the challenger and those concerned."""
    return working_days(figures.number("days"))
