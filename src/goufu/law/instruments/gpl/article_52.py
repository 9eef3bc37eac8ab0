"""Raising a challenge."""

from goufu.law.answering import Length, Outcome, answers, counts, refused_if, working_days
from goufu.law.figures import Figures
from goufu.law.questions.challenge_in_time import ChallengeInTime
from goufu.law.questions.challenge_window import ChallengeWindow


@counts(ChallengeWindow, rule="challenge-7wd", protects="bidders", binds="provider")
def raising_a_challenge(_: ChallengeWindow, figures: Figures) -> Length:
    """A challenge may be raised until {day:date} ({days} working days)."""
    return working_days(figures.number("days"))


@answers(
    ChallengeInTime,
    rule="challenge-7wd",
    protects="bidders",
    binds="provider",
    cure="A late challenge is not taken; the matter can still be reported to finance.",
)
def in_writing_and_in_time(asked: ChallengeInTime, figures: Figures) -> Outcome:
    """A challenge is raised in writing and by {last:date}; this one came on {raised:date}."""
    last = figures.calendar.after_working_days(asked.known, figures.number("days"))
    return refused_if(not asked.written or asked.raised > last, last=last, raised=asked.raised)
